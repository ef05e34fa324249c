/** What a file may be. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  /** A few kilobytes can hold a picture that takes gigabytes to open. */
  megapixels: 120,
  thumbnailPixels: 320,
};
