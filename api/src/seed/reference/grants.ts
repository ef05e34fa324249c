/** Who holds which right at first, by role; the rows are the company's to change. */
export const grants: Readonly<Record<string, readonly string[]>> = {
  ADMIN: ['ACTIVATE_POLICY', 'ADMINISTER', 'GRANT_RIGHTS'],
  SERVICE: ['REGISTRAR', 'AFTER_SALES', 'SERVICE_CENTRE'],
  SALES: ['REGISTRAR', 'SALES_SUPERVISOR'],
  QUALITY: ['REGISTRAR', 'EXPERT_PANEL', 'DECIDE_SHARES'],
  MANAGER: [
    'DUTY_MANAGER',
    'GENERAL_MANAGER',
    'HEADQUARTERS',
    'DEPARTMENT_HEAD',
    'LEGAL',
    'SPOKESPERSON',
    'OVERRIDE',
    'DECIDE_SHARES',
  ],
};
