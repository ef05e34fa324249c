import { gql } from '@apollo/client';

/** Everything the start page shows, in one question. */
export const dashboardDocument = gql(`query Dashboard($from: Date!, $last: Date!, $until: Date!,
    $mine: ComplaintFilter, $owned: ComplaintFilter, $followed: ComplaintFilter, $checked: ComplaintFilter, $late: ComplaintFilter) {
  months: complaintStatistics(by: [MONTH], from: $last, until: $until) { values received }
  categories: complaintStatistics(by: [CATEGORY], from: $from, until: $until) { values received }
  defects: complaintStatistics(by: [DEFECT], from: $from, until: $until) { values received }
  mine: complaints(filter: $mine, orderBy: [{ column: nextDueAt }], limit: 8) {
    nodes { id number description nextDueAt nextMilestone isOverdue customer { name } }
  }
  owned: complaints(filter: $owned, limit: 0) { totalCount }
  followed: complaints(filter: $followed, limit: 0) { totalCount }
  checked: complaints(filter: $checked, limit: 0) { totalCount }
  late: walkComplaints(filter: $late) { groups(by: [departmentId]) { groups { values { value label } count } } }
}`);

export const yearDocument = gql('query Year { year: statisticsYear { startsOn endsOn lastStartedOn } }');

export interface Year {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly lastStartedOn: string;
}

interface Statistic {
  readonly values: readonly (string | null)[];
  readonly received: number;
}
interface Total {
  readonly totalCount: number;
}
interface MyComplaint {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly nextDueAt: string | null;
  readonly nextMilestone: string | null;
  readonly isOverdue: boolean;
  readonly customer: { readonly name: string } | null;
}

export interface DashboardData {
  readonly months: readonly Statistic[];
  readonly categories: readonly Statistic[];
  readonly defects: readonly Statistic[];
  readonly mine: { readonly nodes: readonly MyComplaint[] };
  readonly owned: Total;
  readonly followed: Total;
  readonly checked: Total;
  readonly late: {
    readonly groups: {
      readonly groups: readonly {
        readonly values: readonly { readonly value: string | null; readonly label: string | null }[];
        readonly count: number;
      }[];
    };
  };
}
