import { readFileSync } from 'node:fs';
import type { RuleKey } from '@redress/schema/sheets/rule-sheets.ts';
import type { Values } from '../../changes/intent.ts';

export type RuleRow = Values & { readonly department?: string; readonly appliesWhen?: object };

/** A preset: one procedure as rows. Departments are named by their codes; conditions are written out. */
export interface Preset {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly note: string;
  /** What is said to whoever complained, `{customer}` and `{number}` filled in (R24). */
  readonly thanks?: string;
  readonly thanksEn?: string;
  readonly isOverlay?: boolean;
  /** Code of the policy laid over it. */
  readonly overlay?: string;
  /** Its other rules, by their sheets. */
  readonly tables: Readonly<Partial<Record<RuleKey, readonly RuleRow[]>>>;
  readonly rules: readonly RuleRow[];
  readonly selectors: readonly (Values & { readonly appliesWhen?: object })[];
}

/** The presets that ship: the overlay that the others name, then the default one. */
export const presetCodes = [
  'governance',
  'manufacturing-8d',
  'electronics-8d',
  'wallcovering',
  'frozen-food',
  'property',
] as const;

export const readPreset = (code: string): Preset =>
  JSON.parse(readFileSync(new URL(`../../../presets/${code}.json`, import.meta.url), 'utf8')) as Preset;

/** Who is told of what, as long as a company has no rules of its own. */
export const readNotices = () =>
  JSON.parse(readFileSync(new URL('../../../presets/notices.json', import.meta.url), 'utf8')) as (Values & {
    readonly appliesWhen?: object;
  })[];
