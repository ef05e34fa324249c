import { dueOf, type Span } from '@redress/api/policies/rules/due.ts';
import { workCalendar } from '@redress/api/policies/rules/work-calendar.ts';
import { workBetween } from '@redress/api/policies/rules/working-time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendars, isSound, minutes, pauses, spans, starts } from './arbitraries.ts';
import { Walker } from './walker.ts';

test('every due moment is where a walk minute by minute arrives', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), spans, starts, pauses, (rows, span, start, given) => {
      const stood = given.map(({ after, length }) => ({ from: start + after, to: start + after + length }));
      const { at } = dueOf(workCalendar(rows), span, start, stood);
      expect(at).toBe(new Walker(rows, stood).due(span, start));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('a clock that starts later is never due earlier', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), spans, starts, minutes(4 * 1440), (rows, span, start, later) => {
      const calendar = workCalendar(rows);
      expect(dueOf(calendar, span, start + later).at!).toBeGreaterThanOrEqual(dueOf(calendar, span, start).at!);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('working hours are worked between start and due', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), fc.integer({ min: 1, max: 60 }), starts, (rows, hours, start) => {
      const calendar = workCalendar(rows);
      const span: Span = { amount: hours, unit: 'WORK_HOUR', cutoff: null, countFrom: 'MOMENT' };
      expect(workBetween(calendar, start, dueOf(calendar, span, start).at!)).toBe(hours * 3_600_000);
    }),
    { numRuns: 200 },
  );
}, 60_000);
