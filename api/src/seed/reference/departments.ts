/** The six departments of the procedure (R5). */
export const departments = [
  { code: 'XS', name: '销售部', nameEn: 'Sales' },
  { code: 'ZL', name: '质量部', nameEn: 'Quality' },
  { code: 'YF', name: '研发部', nameEn: 'Research and development' },
  { code: 'SC', name: '生产部', nameEn: 'Production' },
  { code: 'JH', name: '计划部', nameEn: 'Planning' },
  { code: 'WL', name: '物流部', nameEn: 'Logistics' },
] as const;
