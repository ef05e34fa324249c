import { extensionOf, mediaTypes } from './media-types.ts';

// control characters, those that turn the direction of writing, and those that no file system takes
const unwanted = /[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]/gu;
const longest = 200;

/** The last part of a path as a name that every file system takes; its ending is one of its type's, so that no name lies. */
export function fileName(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const name = last.replace(unwanted, '').trim();
  const { extensions } = mediaTypes[mediaType]!;
  const extension = extensionOf(name);
  const isRight = extensions.includes(extension);
  const ending = isRight ? name.slice(-extension.length - 1) : `.${extensions[0]!}`;
  // a name that begins with a dot is hidden
  const stem = (isRight ? name.slice(0, -ending.length) : name).replace(/^[.\s]+/, '');
  const characters = Array.from(stem || 'file').slice(0, longest - ending.length);
  return characters.join('') + ending;
}

/** `Content-Disposition` for a name in any writing (RFC 6266): an ASCII stand-in, and the name itself. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
