const bigramsOf = (text: string): Set<string> => {
  const signs = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ''),
  );
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at]! + sign));
};

/** How alike two texts are, 0 to 1: twice the pairs of characters they share among all they have. Chinese needs no words. */
export function similarity(a: string, b: string): number {
  const [one, other] = [bigramsOf(a), bigramsOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * one.intersection(other).size) / (one.size + other.size);
}
