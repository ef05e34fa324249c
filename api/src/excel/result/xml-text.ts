const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"]|[^\P{Cc}\t\n\r]/gu, (char) => escapes[char] ?? '');

/** An attribute of a start tag, as it is written. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** A start tag with an attribute set. */
export function withAttribute(tag: string, name: string, value: string): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*["'][^"']*["']`), '');
  return bare.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
}

/** The prefix that a part writes its elements with: `x:`, mostly none. */
export const prefixOf = (xml: string, element: string): string =>
  new RegExp(`<(\\w+:)?${element}[\\s>/]`).exec(xml)?.[1] ?? '';
