import { readFileSync } from 'node:fs';
import type { Values } from '../../changes/intent.ts';

/** A preset: one procedure as rows. Departments are named by their codes; conditions are written out. */
export interface Preset {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly note: string;
  readonly rules: readonly (Values & { readonly department?: string; readonly appliesWhen?: object })[];
  readonly selectors: readonly (Values & { readonly appliesWhen?: object })[];
}

/** The presets that ship, the default one first. */
export const presetCodes = ['manufacturing-8d', 'electronics-8d', 'wallcovering', 'frozen-food', 'property'] as const;

export const readPreset = (code: string): Preset =>
  JSON.parse(readFileSync(new URL(`../../../presets/${code}.json`, import.meta.url), 'utf8')) as Preset;
