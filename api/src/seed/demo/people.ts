/** [name, department code, role, account] The accounts can sign in; the others are known by name. */
export type Person = readonly [name: string, department: string, role: string, account?: string];

// prettier-ignore
export const people: readonly Person[] = [
  ['赵敏', 'XS', 'SALES', 'sales'],
  ['林建国', 'XS', 'MANAGER'],
  ['何佳怡', 'XS', 'SALES'],
  ['孙浩', 'XS', 'SALES'],
  ['吴倩', 'XS', 'SERVICE', 'service'],
  ['陈晓东', 'ZL', 'QUALITY', 'quality'],
  ['李敏', 'ZL', 'QUALITY'],
  ['周婷', 'ZL', 'QUALITY'],
  ['郑海波', 'ZL', 'MANAGER'],
  ['王磊', 'SC', 'HANDLER', 'production'],
  ['刘强', 'SC', 'HANDLER'],
  ['黄志明', 'SC', 'MANAGER'],
  ['徐丽', 'SC', 'HANDLER'],
  ['高翔', 'YF', 'HANDLER'],
  ['马文静', 'YF', 'HANDLER'],
  ['朱峰', 'JH', 'HANDLER'],
  ['谢雨桐', 'JH', 'HANDLER'],
  ['罗勇', 'WL', 'HANDLER'],
  ['唐小燕', 'WL', 'HANDLER'],
];
