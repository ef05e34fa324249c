/** Looks that the parts of a workbook share. */
export const font = { name: 'Microsoft YaHei', size: 10 } as const;
const line = { style: 'thin', color: { argb: 'FFD0D7DE' } } as const;
export const border = { top: line, left: line, bottom: line, right: line } as const;
export const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
export const colours = { group: 'FF1F4E79', heading: 'FFDDEBF7', readOnly: 'FFF2F2F2', quiet: 'FF6E7781' } as const;

/** A heading above a column: `isGrey` where nobody fills the column in. */
export const headingStyle = (isGrey = false) =>
  ({
    font: { ...font, bold: true },
    border,
    fill: fill(isGrey ? colours.readOnly : colours.heading),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  }) as const;
