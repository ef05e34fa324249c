const markup = /^\s*<[a-z!?]|<(!doctype|html|svg|script|iframe|\?xml)[\s>]/i;
// oxlint-disable-next-line no-control-regex -- control characters are what tells binary from text
const control = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/** One character a byte shows control characters and markup in every encoding but UTF-16, which says what it is. */
function decode(head: Uint8Array): string {
  const [first, second] = head;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1';
  return new TextDecoder(encoding).decode(head).replace(/^\xef\xbb\xbf/, '');
}

/** What content without a magic number is, by its beginning: text (in any encoding), markup, or something else. */
export function describeText(head: Uint8Array): 'text/plain' | 'text/html' | 'application/octet-stream' {
  const text = decode(head);
  if (control.test(text)) return 'application/octet-stream';
  return markup.test(text) ? 'text/html' : 'text/plain';
}
