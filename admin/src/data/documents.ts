import { gql } from '@apollo/client';

export interface SessionData {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly departmentId: string | null;
  };
  /** Whether the person may write the sheets of settings. */
  readonly administers: boolean;
  readonly timeZone: string;
  readonly today: string;
  readonly language: 'zh' | 'en';
}
const fields = '{ user { id name role departmentId } administers timeZone today language }';

export const sessionDocument = gql(`query Session { session ${fields} }`);
export const signInDocument = gql(
  `mutation SignIn($account: String!, $password: String!) { session: signIn(account: $account, password: $password) ${fields} }`,
);
export const signOutDocument = gql('mutation SignOut { signOut }');
export const newsDocument = gql(`query News($after: String, $sheets: [SheetKey!], $limit: Int) {
  changeFeed(after: $after, sheets: $sheets, limit: $limit) { cursor hasMore rows { sheet id version by at } }
}`);
export const rowsChanged =
  'subscription RowsChanged($sheets: [SheetKey!]!) { rowsChanged(sheets: $sheets) { sheet id version } }';
