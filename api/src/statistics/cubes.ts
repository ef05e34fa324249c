/** What complaints are counted by, besides the month. */
export const dimensions = ['DEPARTMENT', 'CATEGORY', 'CUSTOMER', 'DEFECT', 'FAMILY'] as const;
export type Dimension = (typeof dimensions)[number];
export type By = Dimension | 'MONTH';

/** The sums that are kept: by month and one or two dimensions. More would be nearly as many sums as complaints. */
export const cubes = [
  ['DEPARTMENT', 'CATEGORY'],
  ['CUSTOMER', 'CATEGORY'],
  ['DEFECT', 'FAMILY'],
] as const satisfies readonly (readonly [Dimension, Dimension])[];

export type Cube = (typeof cubes)[number];

export const cubeName = (cube: Cube): string => cube.join(' ');

/** The first of them that has all the dimensions asked for; undefined where none has. */
export const cubeFor = (asked: readonly Dimension[]): Cube | undefined =>
  cubes.find((cube) => asked.every((dimension) => (cube as readonly Dimension[]).includes(dimension)));

/** Counts of complaints, as the sums hold them. */
export const counts = [
  'received',
  'closed',
  'missed',
  'replied',
  'in_time',
  'as_promised',
  'claims',
  'returns',
] as const;
