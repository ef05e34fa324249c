/** Exact arithmetic on decimals as text (`-1200.5`), since a float loses digits after the fifteenth. */

/** The canonical form of a plain or exponent numeral: no leading or trailing zeros, no `-0`. */
export function canonicalDecimal(numeral: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(numeral)!;
  const shifted = shiftPoint(`${whole || '0'}.${fraction}`, Number(exponent));
  const [int = '', rest = ''] = shifted.split('.');
  const plainInt = int.replace(/^0+(?=\d)/, '');
  const plainRest = rest.replace(/0+$/, '');
  const magnitude = plainRest === '' ? plainInt : `${plainInt}.${plainRest}`;
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** Moves the decimal point of an unsigned numeral; to the right when `places` is positive. */
function shiftPoint(numeral: string, places: number): string {
  const [whole = '', fraction = ''] = numeral.split('.');
  const digits = '0'.repeat(Math.max(0, -places)) + whole + fraction + '0'.repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A canonical decimal times a power of ten. */
export const timesTenTo = (decimal: string, places: number): string => canonicalDecimal(`${decimal}e${places}`);

/** Rounds a canonical decimal half away from zero to at most `scale` decimals. */
export function roundTo(decimal: string, scale: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (fraction.length <= scale) return decimal;
  const sign = whole.startsWith('-') ? '-' : '';
  const kept = BigInt(whole.replace('-', '') + fraction.slice(0, scale)) + (fraction[scale]! >= '5' ? 1n : 0n);
  return canonicalDecimal(`${sign}${kept}e-${scale}`);
}

const placesOf = (decimal: string) => decimal.split('.')[1]?.length ?? 0;
const unitsOf = (decimal: string, places: number) => {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
};

/** The sum of canonical decimals. */
export function sumOf(decimals: readonly string[]): string {
  const places = decimals.reduce((most, decimal) => Math.max(most, placesOf(decimal)), 0);
  const units = decimals.reduce((sum, decimal) => sum + unitsOf(decimal, places), 0n);
  return canonicalDecimal(`${units}e${-places}`);
}

/** A canonical decimal times a whole number. */
export function times(decimal: string, whole: number): string {
  const places = placesOf(decimal);
  return canonicalDecimal(`${unitsOf(decimal, places) * BigInt(whole)}e${-places}`);
}

/** A canonical decimal divided by a whole number, rounded to `scale` decimals. */
export function dividedBy(decimal: string, whole: number, scale: number): string {
  const places = Math.max(placesOf(decimal), scale) + 1;
  return roundTo(canonicalDecimal(`${unitsOf(decimal, places) / BigInt(whole)}e${-places}`), scale);
}

/** Orders two canonical decimals by value. */
export function compareDecimals(a: string, b: string): number {
  const [negativeA, negativeB] = [a.startsWith('-'), b.startsWith('-')];
  if (negativeA !== negativeB) return negativeA ? -1 : 1;
  const [wholeA = '', fractionA = ''] = a.replace('-', '').split('.');
  const [wholeB = '', fractionB = ''] = b.replace('-', '').split('.');
  const order = wholeA.length - wholeB.length || byCodeUnit(wholeA, wholeB) || byCodeUnit(fractionA, fractionB);
  return negativeA ? -order : order;
}

/** Thousands separators in the whole part: `-1,200.5`. */
export function grouped(decimal: string, minDecimals = 0): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const decimals = fraction.padEnd(minDecimals, '0');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === '' ? '' : `.${decimals}`);
}

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
