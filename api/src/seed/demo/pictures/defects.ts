import type { Random } from '../random.ts';

type Draw = (random: Random) => string;
const between = (random: Random, from: number, to: number) => from + random.next() * (to - from);

/** A jagged line through the origin. */
const jagged = (random: Random, length: number, height: number) =>
  Array.from({ length: 9 }, (_, at) => `${(at / 8 - 0.5) * length} ${between(random, -height, height)}`).join(' L ');

const burr: Draw = (random) =>
  `<path d="M ${jagged(random, 110, 16)}" fill="none" stroke="#9aa0a4" stroke-width="9"/><path d="M ${jagged(random, 90, 20)}" fill="none" stroke="#5c6165" stroke-width="4"/>`;
const crack: Draw = (random) =>
  `<path d="M ${jagged(random, 190, 22)}" fill="none" stroke="#0b0c0d" stroke-width="4"/><path d="M ${jagged(random, 90, 34)}" fill="none" stroke="#0b0c0d" stroke-width="2"/>`;
const scratch: Draw = (random) =>
  [0, 1, 2]
    .map(
      (at) =>
        `<path d="M -90 ${at * 14 - 20} Q 0 ${between(random, -30, 20)} 96 ${at * 11 - 4}" fill="none" stroke="#dfe3e6" stroke-width="${3 - at}"/>`,
    )
    .join('');
const dent: Draw = () =>
  `<ellipse rx="56" ry="40" fill="#000" opacity="0.35" filter="url(#soft)"/><ellipse cx="8" cy="10" rx="40" ry="24" fill="#fff" opacity="0.16" filter="url(#soft)"/>`;
const stain: Draw = (random) =>
  `<ellipse rx="96" ry="${between(random, 60, 84)}" fill="#8a6a3a" opacity="0.4" filter="url(#soft)"/><ellipse cx="20" cy="14" rx="60" ry="40" fill="#6e5228" opacity="0.35" filter="url(#soft)"/>`;
const bubbles: Draw = (random) =>
  Array.from({ length: 7 }, () => {
    const [x, y, r] = [between(random, -80, 80), between(random, -60, 60), between(random, 10, 30)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="#00000020"/><circle cx="${x - 3}" cy="${y - 4}" r="${r * 0.8}" fill="#fffdf6"/>`;
  }).join('');
const hair: Draw = (random) =>
  `<path d="M -70 ${between(random, -20, 20)} C -20 -70, 20 60, 78 -22" fill="none" stroke="#1c1512" stroke-width="4"/>`;
const tear: Draw = (random) =>
  `<path d="M -60 -14 L ${jagged(random, 110, 12)} L 60 16 Z" fill="#c98c4a"/><path d="M ${jagged(random, 110, 8)}" fill="none" stroke="#e9c27b" stroke-width="4"/>`;

export const defects = { burr, crack, scratch, dent, stain, bubbles, hair, tear };
export type Defect = keyof typeof defects;
