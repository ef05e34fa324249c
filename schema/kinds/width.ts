/** Full-width letters, digits, signs and every kind of space as their plain forms. Not NFKC as a whole: that reads 10² as 102. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF00-\uFFEF\u3000\u00A0\u1680\u2000-\u200A\u202F\u205F]/g, (char) => char.normalize('NFKC'));

/** How spellings are matched: width, case, spaces and zero-width characters make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '');

/** What people write into a cell that has no number, date or tick: nothing, a dash or a stroke. */
export const isBlank = (text: string): boolean => /^[-–—―/\\]*$/.test(halfWidth(text).trim());
