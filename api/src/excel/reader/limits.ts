/** What an uploaded file may cost at most. */
export const limits = {
  uploadBytes: 20 * 1024 * 1024,
  inflatedBytes: 128 * 1024 * 1024,
  zipEntries: 2_000,
  sheets: 50,
  rows: 50_000,
  columns: 200,
  /** Elements inside each other; a worksheet needs about ten. */
  xmlDepth: 100,
  /** Rows in which a header is looked for. */
  headerRows: 20,
  merges: 20_000,
  pictures: 2_000,
  seconds: 60,
  /** Memory of the worker that reads one file. */
  heapMegabytes: 256,
} as const;
