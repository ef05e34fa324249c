import type { RuleKey } from '@redress/schema/sheets/rule-sheets.ts';
import type { Intent, Values } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import type { Database } from '../database/database.ts';
import { calendar, publicDays, site } from './reference/calendar.ts';
import { type Preset, presetCodes, readNotices, readPreset, type RuleRow } from './reference/presets.ts';
import { type Seeding, seedRows } from './seeding.ts';

const newRow = (sheet: Intent['sheet'], id: string, patch: Values): Intent => ({ sheet, id, isNew: true, patch });

/**
 * The calendar with every published year, and the presets as policies in force. Adds what is missing: a preset that an
 * administrator has made a new version of, and a year whose days he has changed, stay as they are.
 */
export async function seedPolicies(seeding: Seeding): Promise<void> {
  const known = await knownPolicies(seeding.database);
  const calendarId = known.calendar ?? newId();
  if (!known.calendar) await seedCalendar(seeding, calendarId, known.site);
  await seedDays(seeding, calendarId, known.years);
  for (const code of presetCodes)
    if (!known.codes.has(code)) await seedPreset(seeding, readPreset(code), calendarId, known.departments);
  if (!known.hasNotices) await seedNotices(seeding);
}

async function seedCalendar(seeding: Seeding, calendarId: string, known: string | null): Promise<void> {
  const siteId = known ?? newId();
  await seedRows(seeding, [
    ...(known ? [] : [newRow('sites', siteId, { ...site, timeZone: seeding.timeZone })]),
    newRow('workCalendars', calendarId, { ...calendar, siteId }),
  ]);
}

async function seedDays(seeding: Seeding, calendarId: string, years: ReadonlySet<string>): Promise<void> {
  const days = publicDays().filter(({ day }) => !years.has(day.slice(0, 4)));
  await seedRows(
    seeding,
    days.map((day) => newRow('calendarDays', newId(), { ...day, calendarId })),
  );
}

/** Drafts first, then in force: rules of a policy in force cannot be written. */
async function seedPreset(
  seeding: Seeding,
  { code, name, nameEn, note, thanks, thanksEn, isOverlay = false, overlay, tables, rules, selectors }: Preset,
  calendarId: string,
  departments: ReadonlyMap<string, string>,
): Promise<void> {
  const id = newId();
  const condition = (appliesWhen: object | undefined) => (appliesWhen ? JSON.stringify(appliesWhen) : null);
  const rowsOf = (sheet: Intent['sheet'], of: readonly RuleRow[]) =>
    of.map(({ department, appliesWhen, ...rule }, at) =>
      newRow(sheet, newId(), {
        ...rule,
        policyId: id,
        ...(department && { departmentId: departments.get(department) ?? null }),
        appliesWhen: condition(appliesWhen),
        position: at + 1,
      }),
    );
  const others = Object.entries(tables).flatMap(([sheet, of]) => rowsOf(sheet as RuleKey, of));
  const policy = {
    code,
    name,
    nameEn,
    note,
    thanks,
    thanksEn,
    calendarId,
    isOverlay,
    overlayId: overlay ? `${overlay}@1` : null,
  };
  await seedRows(seeding, [newRow('handlingPolicies', id, policy), ...rowsOf('clockRules', rules), ...others]);
  const base = { values: { status: 'DRAFT' } };
  await seedRows(seeding, [{ sheet: 'handlingPolicies', id, isNew: false, base, patch: { status: 'ACTIVE' } }]);
  await seedRows(
    seeding,
    selectors.map(({ appliesWhen, ...row }) =>
      newRow('policySelectors', newId(), { ...row, policyCode: code, appliesWhen: condition(appliesWhen) }),
    ),
  );
}

const seedNotices = (seeding: Seeding) =>
  seedRows(
    seeding,
    readNotices().map(({ appliesWhen, ...rule }, at) =>
      newRow('noticeRules', newId(), {
        ...rule,
        appliesWhen: appliesWhen ? JSON.stringify(appliesWhen) : null,
        position: at + 1,
      }),
    ),
  );

async function knownPolicies({ pool }: Database) {
  const { rows } = await pool.query<{
    codes: string[] | null;
    years: string[] | null;
    calendar: string | null;
    site: string | null;
    departments: Record<string, string> | null;
    hasNotices: boolean;
  }>(
    `select (select array_agg(distinct code) from handling_policy) as codes,
       (select array_agg(distinct to_char(d.day, 'YYYY')) from calendar_day d join work_calendar c on c.id = d.calendar_id where c.code = $1) as years,
       (select id::text from work_calendar where code = $1) as calendar,
       (select id::text from site where code = $2) as site,
       (select jsonb_object_agg(code, id) from department where voided_at is null) as departments,
       exists (select from notice_rule) as "hasNotices"`,
    [calendar.code, site.code],
  );
  const { codes, years, departments, ...ids } = rows[0]!;
  return {
    ...ids,
    codes: new Set(codes),
    years: new Set(years),
    departments: new Map(Object.entries(departments ?? {})),
  };
}
