import type { Random } from '../random.ts';
import { type Defect, defects } from './defects.ts';
import { type Part, parts } from './parts.ts';

/** What is on a picture: a thing, what is wrong with it, and where. */
export interface Subject {
  readonly part: Part;
  readonly defect: Defect;
  /** Where on 960 × 720 the defect may lie. */
  readonly at: readonly [x: number, y: number];
}

const [width, height] = [800, 600];

const definitions = `<defs>
  <filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>
  <linearGradient id="bench" x2="1" y2="1"><stop stop-color="#b9c0c4"/><stop offset="1" stop-color="#8b9398"/></linearGradient>
  <linearGradient id="shell" x2="1" y2="1"><stop stop-color="#4a4f55"/><stop offset="0.5" stop-color="#2d3135"/><stop offset="1" stop-color="#1d2023"/></linearGradient>
  <radialGradient id="lamp" cx="0.35" cy="0.25" r="0.9"><stop stop-color="#fff" stop-opacity="0.28"/><stop offset="0.6" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.38"/></radialGradient>
</defs>`;

/** A picture as a quality clerk takes it: the part on the bench, the defect ringed in red. JPEG, the same for the same chance. */
export async function photograph({ part, defect, at: [x, y] }: Subject, random: Random): Promise<Buffer> {
  const turn = random.int(-8, 8);
  const [dx, dy] = [x + random.int(-18, 18), y + random.int(-14, 14)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 960 720">${definitions}
    <rect width="960" height="720" fill="url(#bench)"/>
    <g transform="rotate(${turn} 480 360) translate(${random.int(-14, 14)} ${random.int(-10, 10)})">${parts[part]()}
      <g transform="translate(${dx} ${dy}) rotate(${random.int(-40, 40)})">${defects[defect](random)}</g>
      <ellipse cx="${dx}" cy="${dy}" rx="128" ry="98" fill="none" stroke="#e02b20" stroke-width="7" transform="rotate(${random.int(-20, 20)} ${dx} ${dy})"/>
    </g>
    <rect width="960" height="720" fill="url(#lamp)"/></svg>`;
  const { default: sharp } = await import('sharp'); // nobody needs it after the first start
  return sharp(Buffer.from(svg))
    .composite([{ input: grain(random), raw: { width, height, channels: 1 }, blend: 'soft-light' }])
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** The noise of a small sensor. */
const grain = (random: Random) =>
  Buffer.from(Uint8Array.from({ length: width * height }, () => 108 + random.next() * 40));
