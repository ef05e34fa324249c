/** Code that is fetched when it is first needed, and known from then on. */
export interface Code<T> {
  readonly there: T | undefined;
  load(): Promise<T>;
}

function code<T>(fetched: () => Promise<T>): Code<T> {
  let there: T | undefined;
  return {
    get there() {
      return there;
    },
    load: async () => (there ??= await fetched()),
  };
}

export const sheetCode = code(() => import('../sheet/SheetPage.tsx'));
export const formCode = code(() => import('../form/RecordPage.tsx'));
export const caseCode = code(() => import('../record/ComplaintPage.tsx'));
export const dashboardCode = code(() => import('../dashboard/DashboardPage.tsx'));
export const workCode = code(() => import('../work/WorkPage.tsx'));
export const intakeCode = code(() => import('../intake/IntakePage.tsx'));
export const reviewCode = code(() => import('../review/ReviewPage.tsx'));
export const jobsCode = code(() => import('../jobs/JobsPage.tsx'));
