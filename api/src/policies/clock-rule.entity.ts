import { clockRules } from '@redress/schema/sheets/clock-rules.ts';
import type { RowOf } from '@redress/schema/sheets/sheet.ts';
import { cellsOf, concept, Row } from '../sheets/concept.ts';

const cell = cellsOf(clockRules);

@concept(clockRules)
export class ClockRule extends Row implements RowOf<typeof clockRules> {
  @cell() policyId!: string;
  @cell() code!: string;
  @cell() milestone!: string;
  @cell() name!: string;
  @cell() nameEn!: string | null;
  @cell() appliesWhen!: string | null;
  @cell() startEvent!: string;
  @cell() stopEvent!: string;
  @cell() target!: string | null;
  @cell() limit!: string;
  @cell() unit!: string;
  @cell() cutoff!: string | null;
  @cell() countFrom!: string | null;
  @cell() isRecurring!: boolean;
  @cell() isPausable!: boolean;
  @cell() isAgreeable!: boolean;
  @cell() extension!: string | null;
  @cell() warnAt!: string | null;
  @cell() departmentId!: string | null;
  @cell() audience!: string | null;
  @cell() position!: number | null;
  @cell() source!: string | null;
  @cell() note!: string | null;
}
