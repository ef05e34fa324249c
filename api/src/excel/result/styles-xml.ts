import { attributeOf, prefixOf, withAttribute } from './xml-text.ts';

/** The shade of a cell that could not be taken over. */
const shade = 'FFFFC7CE';

/** The styles of a workbook with a red twin for every style of a cell, and the number of the twin by that of the style. */
export function withRedStyles(xml: string): { xml: string; redOf: (style: number) => number } {
  const prefix = prefixOf(xml, 'styleSheet');
  const fills = new RegExp(`<${prefix}fills\\b[^>]*>[\\s\\S]*?</${prefix}fills>`).exec(xml)?.[0];
  const formats = new RegExp(`<${prefix}cellXfs\\b[^>]*>[\\s\\S]*?</${prefix}cellXfs>`).exec(xml)?.[0];
  if (!fills || !formats) return { xml, redOf: (style) => style };
  const fill = new RegExp(`<${prefix}fill(\\s*/>|>)`, 'g');
  const fillId = fills.match(fill)?.length ?? 0;
  const red = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${shade}"/></${prefix}patternFill></${prefix}fill>`;
  const own = formats.match(new RegExp(`<${prefix}xf\\b[^>]*?(?:/>|>[\\s\\S]*?</${prefix}xf>)`, 'g')) ?? [];
  const twins = own.map((format) =>
    format.replace(/^<[^>]*>/, (tag) => withAttribute(withAttribute(tag, 'fillId', String(fillId)), 'applyFill', '1')),
  );
  return {
    xml: xml
      .replace(fills, () => added(fills, `${prefix}fills`, red, fillId + 1))
      .replace(formats, () => added(formats, `${prefix}cellXfs`, twins.join(''), own.length * 2)),
    redOf: (style) => (style < own.length ? own.length + style : style),
  };
}

const added = (list: string, name: string, entries: string, count: number) =>
  list
    .replace(/^<[^>]*>/, (tag) =>
      attributeOf(tag, 'count') === undefined ? tag : withAttribute(tag, 'count', String(count)),
    )
    .replace(`</${name}>`, `${entries}</${name}>`);
