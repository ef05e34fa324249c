export const sheetKeys = [
  'complaints',
  'complaintLines',
  'claims',
  'returns',
  'correctiveActions',
  'departments',
  'customers',
  'contacts',
  'products',
  'batches',
  'users',
  'choices',
] as const;
export type SheetKey = (typeof sheetKeys)[number];
