/** Things that are photographed, as SVG on 960 × 720; `hue` turns their colour a little. */
const ring = () => `
  <ellipse cx="486" cy="392" rx="262" ry="238" fill="none" stroke="#00000040" stroke-width="92" filter="url(#soft)"/>
  <circle cx="470" cy="366" r="232" fill="none" stroke="#25282b" stroke-width="88"/>
  <circle cx="470" cy="366" r="250" fill="none" stroke="#4d5257" stroke-width="14" opacity="0.8"/>
  <path d="M 262 250 A 240 240 0 0 1 470 128" fill="none" stroke="#8d949a" stroke-width="10" opacity="0.55" filter="url(#soft)"/>`;

const panel = () => `
  <rect x="176" y="150" width="640" height="450" rx="34" fill="#00000045" filter="url(#soft)"/>
  <rect x="160" y="128" width="640" height="450" rx="34" fill="url(#shell)"/>
  <rect x="206" y="172" width="548" height="362" rx="20" fill="none" stroke="#00000055" stroke-width="5"/>
  ${[0, 1, 2, 3].map((at) => `<circle cx="${at % 2 ? 724 : 236}" cy="${at < 2 ? 202 : 504}" r="15" fill="#15171a"/>`).join('')}
  <rect x="560" y="420" width="150" height="62" rx="8" fill="#00000030"/>`;

const cable = () => `
  ${['#b23a34', '#2d5fa8', '#e0b33a', '#2f8a52', '#222629']
    .map((colour, at) => {
      const y = 240 + at * 52;
      return `<path d="M -20 ${y + 60} C 240 ${y - 40}, 420 ${y + 90}, 610 ${y}" fill="none" stroke="#00000030" stroke-width="36" filter="url(#soft)"/>
        <path d="M -20 ${y + 46} C 240 ${y - 54}, 420 ${y + 76}, 610 ${y}" fill="none" stroke="${colour}" stroke-width="30"/>
        <path d="M -20 ${y + 38} C 240 ${y - 62}, 420 ${y + 68}, 610 ${y - 8}" fill="none" stroke="#ffffff40" stroke-width="6"/>`;
    })
    .join('')}
  <rect x="590" y="196" width="250" height="306" rx="14" fill="#e8e4d8"/>
  ${[0, 1, 2, 3, 4].map((at) => `<rect x="640" y="${222 + at * 52}" width="150" height="34" fill="#3d4145"/>`).join('')}`;

const wall = () => `
  <rect width="960" height="720" fill="#e9e2d2"/>
  ${Array.from({ length: 48 }, (_, at) => `<path d="M ${(at % 8) * 124 + 30} ${Math.floor(at / 8) * 124 + 60} q 30 -46 60 0 q -30 46 -60 0" fill="none" stroke="#cdbf9f" stroke-width="4"/>`).join('')}
  <rect x="478" width="3" height="720" fill="#00000022"/>`;

const carton = () => `
  <path d="M 120 250 L 520 170 L 850 270 L 850 590 L 470 690 L 120 560 Z" fill="#00000040" filter="url(#soft)"/>
  <path d="M 120 240 L 480 330 L 480 670 L 120 550 Z" fill="#b98a52"/><path d="M 480 330 L 840 250 L 840 570 L 480 670 Z" fill="#a2763f"/>
  <path d="M 120 240 L 500 160 L 840 250 L 480 330 Z" fill="#cfa268"/><path d="M 300 198 L 660 292" stroke="#e6d9b8" stroke-width="44" opacity="0.85"/>
  <rect x="196" y="400" width="170" height="96" fill="#f4f1e8" transform="skewY(14) translate(0 -70)"/>`;

const dish = () => `
  <circle cx="484" cy="384" r="310" fill="#00000035" filter="url(#soft)"/><circle cx="474" cy="362" r="310" fill="#f7f6f2"/>
  <circle cx="474" cy="362" r="236" fill="#eceae3"/>
  ${[0, 1, 2, 3, 4, 5]
    .map((at) => {
      const [x, y] = [474 + 138 * Math.cos(at * 1.05), 362 + 118 * Math.sin(at * 1.05)];
      return `<g transform="translate(${x} ${y}) rotate(${at * 57})"><path d="M -84 20 Q 0 -96 84 20 Q 0 62 -84 20" fill="#efe6cf"/>
        <path d="M -78 14 Q 0 -82 78 14" fill="none" stroke="#d5c7a4" stroke-width="7" stroke-dasharray="12 7"/></g>`;
    })
    .join('')}`;

export const parts = { ring, panel, cable, wall, carton, dish };
export type Part = keyof typeof parts;
