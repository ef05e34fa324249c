/** What is typed of a name after the `@` before the caret; null where there is none. */
export function mentionAt(text: string, caret: number): string | null {
  const found = /@([^\s@]{0,20})$/.exec(text.slice(0, caret));
  return found ? found[1]! : null;
}

/** The text with a name in place of what is typed of it. */
export const withMention = (text: string, caret: number, name: string) =>
  `${text.slice(0, caret).replace(/@[^\s@]*$/, `@${name} `)}${text.slice(caret)}`;
