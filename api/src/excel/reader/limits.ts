/** What an uploaded file may cost at most. */
export const limits = {
  uploadBytes: 20 * 1024 * 1024,
  inflatedBytes: 128 * 1024 * 1024,
  zipEntries: 2_000,
  sheets: 50,
  rows: 50_000,
  columns: 200,
  /** Cells with something in them, on all sheets that are read. */
  filledCells: 5_000_000,
  /** Cells and other elements of sheets that hold nothing: styled rows prepared in advance are some hundred thousand. */
  emptyElements: 3_000_000,
  /** Cells of a sheet among which its header and its samples are looked for. */
  lookedAt: 300_000,
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
