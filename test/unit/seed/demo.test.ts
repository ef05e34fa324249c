import { demoYear } from '@redress/api/seed/demo/year.ts';
import { expect, test } from 'vitest';

const now = Temporal.ZonedDateTime.from('2026-11-21T15:30[Asia/Shanghai]');
const departments = new Map(['XS', 'ZL', 'YF', 'SC', 'JH', 'WL'].map((code) => [code, code]));
const year = demoYear(now, departments);
const rows = [...year.market, ...year.complaints];
const complaints = rows.flatMap(({ sheet, patch }) => (sheet === 'complaints' ? [patch] : []));

test('the same moment gives the same year', () => {
  expect(demoYear(now, departments)).toEqual(year);
});

test('ids are unique', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('no text is left with a gap for a figure', () => {
  const texts = rows.flatMap(({ patch }) => Object.values(patch)).filter((value) => typeof value === 'string');
  expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
});

test('a year of complaints: most are closed, some are open, some of those are overdue', () => {
  const open = complaints.filter(({ state }) => state !== 'CLOSED');
  expect(complaints).toHaveLength(400);
  expect(open.length).toBeGreaterThan(30);
  const longAgo = now.subtract({ days: 21 }).toInstant().toString();
  expect(open.filter(({ repliedOn, receivedAt }) => !repliedOn && String(receivedAt) < longAgo)).not.toEqual([]);
});

test('nothing happens before the complaint was received, nor in the future', () => {
  const dayOf = (moment: string) =>
    Temporal.Instant.from(moment).toZonedDateTimeISO(now.timeZoneId).toPlainDate().toString();
  const keys = ['interimDoneOn', 'repliedOn', 'closedOn', 'confirmedOn', 'registeredAt', 'containmentDoneAt'];
  const wrong = complaints.flatMap((complaint) =>
    keys.filter((key) => {
      const value = complaint[key];
      if (typeof value !== 'string') return false;
      const day = value.includes('T') ? dayOf(value) : value;
      return day < dayOf(String(complaint['receivedAt'])) || day > now.toPlainDate().toString();
    }),
  );
  expect(wrong).toEqual([]);
});

test('a year is entered step by step: in order, by people, none of it ahead, and in the end it is what it is', () => {
  const staff = new Set(year.market.flatMap(({ sheet, id }) => (sheet === 'users' ? [id] : [])));
  const stands = new Map<string, Record<string, unknown>>();
  const last = new Map<string, string>();
  const end = now.toInstant().toString({ smallestUnit: 'millisecond' });
  for (const { complaintId, at, by, intents } of year.entries) {
    const moment = at.toString({ smallestUnit: 'millisecond' });
    expect(moment >= (last.get(complaintId) ?? '') && moment <= end).toBe(true);
    expect(staff).toContain(by);
    last.set(complaintId, moment);
    for (const { id, patch } of intents) stands.set(id, { ...stands.get(id), ...patch });
  }
  expect(stands).toEqual(new Map(year.complaints.map(({ id, patch }) => [id, patch])));
  expect(year.entries.length).toBeGreaterThan(3 * complaints.length);
});

test('a claim is where its figures are: submitted, decided, settled', () => {
  const claims = rows.flatMap(({ sheet, patch }) => (sheet === 'claims' ? [patch] : []));
  expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(['SUBMITTED', 'APPROVED', 'SETTLED']));
  const wrong = claims.filter(
    ({ state, decidedOn, settledOn }) =>
      (state === 'SUBMITTED') === Boolean(decidedOn) || (state === 'SETTLED') !== Boolean(settledOn),
  );
  expect(wrong).toEqual([]);
});
