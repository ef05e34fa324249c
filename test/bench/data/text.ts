import type { Random } from './random.ts';
import { circumstances, places, situations } from './words.ts';

/** Fills a sentence's `{defect}`, `{place}`, `{number}`, `{few}` and `{year}`. */
export const sentence = (random: Random, pattern: string, defect: string): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'defect') return defect;
    if (name === 'place') return random.pick(places);
    if (name === 'number') return String(20 + random.whole(480));
    return String(name === 'year' ? 2021 + random.whole(5) : 2 + random.whole(7));
  });

const length = 200;

/** What is wrong, in 200 characters: one sentence says it, the others how it came about. */
export function description(random: Random, defect: string): string {
  let text = `${sentence(random, random.pick(situations), defect)}。`;
  while (text.length < length) text += `${sentence(random, random.pick(circumstances), defect)}；`;
  return `${text.slice(0, length - 1)}。`;
}
