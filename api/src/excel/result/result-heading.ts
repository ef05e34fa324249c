/** Heading of the column of results; with the import's id, so that a corrected file is known as the same one. */
export const resultHeading = (id: string) => `导入结果 Import result ${id}`;

const pattern = /^导入结果 Import result ([0-9a-f-]{36})$/i;

/** The import whose result a file is. */
export const importNamedBy = (headings: readonly { readonly heading: string; readonly column: number }[]) =>
  headings.flatMap(({ heading, column }) => {
    const id = pattern.exec(heading)?.[1];
    return id ? [{ id: id.toLowerCase(), column }] : [];
  })[0];
