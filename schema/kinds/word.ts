/** A word to be found among numbers, without the marks between thousands; null where no number holds it. */
export const wordOfNumber = (word: string): string | null =>
  /^[-\d.,%]+$/.test(word) ? word.replaceAll(',', '') : null;

/** A word to be found among days and moments as they are shown: `2026年9月` and `2026/9` give `2026-09`; null where none holds it. */
export const wordOfDay = (word: string): string | null => {
  if (!/^[-\d:/.年月日]+$/.test(word)) return null;
  const parts = word.replace(/[年月日]$/, '').split(/[-/.年月]/);
  return parts.map((part) => (parts.length > 1 && part.length === 1 ? `0${part}` : part)).join('-');
};
