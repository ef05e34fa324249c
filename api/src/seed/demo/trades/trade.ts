/** What goes wrong with a product and what is done about it. `{…}` are filled in by `describe`. */
export interface Story {
  readonly item: string;
  readonly category: string;
  readonly severity: readonly string[];
  readonly descriptions: readonly string[];
  readonly demands: readonly string[];
  readonly containment: string;
  readonly occurrence: string;
  readonly escape: string;
  readonly causeCategory: string;
  readonly corrective: string;
  readonly preventive: string;
  /** Code of the responsible department; absent: who made it. */
  readonly department?: string;
  readonly remedy: readonly string[];
}

/** [part number, name, English name, price of one unit in CNY] */
export type ProductLine = readonly [code: string, name: string, nameEn: string, price: number];

export interface Trade {
  readonly family: string;
  readonly plant: string;
  readonly unit: string;
  readonly lines: readonly string[];
  /** Usual sizes of an order. */
  readonly orders: readonly number[];
  readonly products: readonly ProductLine[];
  readonly stories: readonly Story[];
}
