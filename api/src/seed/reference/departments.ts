/** The six departments of the procedure (R5), and the one that is told of money (R110). */
export const departments = [
  { code: 'XS', name: '销售部', nameEn: 'Sales' },
  { code: 'ZL', name: '质量部', nameEn: 'Quality' },
  { code: 'YF', name: '研发部', nameEn: 'Research and development' },
  { code: 'SC', name: '生产部', nameEn: 'Production' },
  { code: 'JH', name: '计划部', nameEn: 'Planning' },
  { code: 'WL', name: '物流部', nameEn: 'Logistics' },
  { code: 'CW', name: '财务部', nameEn: 'Finance' },
] as const;
