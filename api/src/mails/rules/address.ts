import type { Recipient } from './recipients.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly role: string | null;
  readonly departmentId: string | null;
  readonly email: string | null;
  readonly language: string | null;
}
export interface Office {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly email: string | null;
}
/** Who holds a right: all that are named must fit. */
export interface Holding {
  readonly right: string;
  readonly role: string | null;
  readonly departmentId: string | null;
  readonly userId: string | null;
}
/** Everybody who may be written to. */
export interface Staff {
  readonly people: readonly Colleague[];
  readonly departments: readonly Office[];
  readonly grants: readonly Holding[];
}

/** One mailbox a mail goes to. */
export interface Mailbox {
  readonly recipientId: string | null;
  readonly departmentId: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly locale: 'zh' | 'en';
}

const toPerson = ({ id, name, departmentId, email, language }: Colleague): Mailbox => ({
  recipientId: id,
  departmentId,
  name,
  address: email,
  locale: language === 'EN' ? 'en' : 'zh',
});
const toOffice = ({ id, name, email }: Office): Mailbox => ({
  recipientId: null,
  departmentId: id,
  name,
  address: email,
  locale: 'zh',
});

/** Mailboxes of a department: its own, or those of its people where it has none; with neither, the gap is seen. */
function ofOffice(office: Office | undefined, { people }: Staff): Mailbox[] {
  if (!office) return [];
  const members = people.filter(({ departmentId, email }) => departmentId === office.id && email);
  return office.email || members.length === 0 ? [toOffice(office)] : members.map(toPerson);
}

/** The mailbox of a person; undefined for somebody who is gone. */
export const mailboxOf = (staff: Staff, id: unknown): Mailbox | undefined => {
  const person = staff.people.find((one) => one.id === id);
  return person && toPerson(person);
};

/** The mailboxes of a department by its id. */
export const mailboxesOf = (staff: Staff, id: unknown): Mailbox[] =>
  ofOffice(
    staff.departments.find((one) => one.id === id),
    staff,
  );

const holds = (person: Colleague) => (grant: Holding) =>
  (grant.role ?? person.role) === person.role &&
  (grant.departmentId ?? person.departmentId) === person.departmentId &&
  (grant.userId ?? person.id) === person.id;

/** Holders of a right: of the named department, else those who are near, else all. */
function holders({ right, departmentId, near }: Recipient & { kind: 'holder' }, { people, grants }: Staff): Mailbox[] {
  const given = grants.filter((grant) => grant.right === right);
  const all = people.filter((person) => given.some(holds(person)));
  const of = (id: string | null) => all.filter((person) => id !== null && person.departmentId === id);
  const found = departmentId ? of(departmentId) : of(near);
  return (found.length > 0 || departmentId ? found : all).map(toPerson);
}

/** The mailboxes that a recipient means; `value` gives what a column of the complaint, its customer or its clock holds. */
export function resolve(recipient: Recipient, staff: Staff, value: (column: string) => unknown): Mailbox[] {
  const office = (code: string) => staff.departments.find((one) => one.code === code);
  if (recipient.kind === 'department') return ofOffice(office(recipient.code), staff);
  if (recipient.kind === 'office') return mailboxesOf(staff, recipient.id);
  if (recipient.kind === 'holder') return holders(recipient, staff);
  if (recipient.kind === 'address')
    return [
      { recipientId: null, departmentId: null, name: recipient.address, address: recipient.address, locale: 'zh' },
    ];
  if (recipient.kind === 'user') return staff.people.filter((one) => one.account === recipient.account).map(toPerson);
  if (recipient.kind === 'column') {
    const id = value(recipient.column);
    const person = mailboxOf(staff, id);
    return person ? [person] : mailboxesOf(staff, id);
  }
  const { role, of } = recipient;
  const within = of === null ? null : (office(of)?.id ?? value(of) ?? '');
  return staff.people
    .filter((one) => one.role === role && (within === null || one.departmentId === within))
    .map(toPerson);
}

/** The same mailbox once. */
export const mailboxKey = ({ recipientId, departmentId, address }: Mailbox): string =>
  recipientId ?? address ?? departmentId ?? '';
