/** What may be said of a file by its type. */
interface MediaType {
  /** Endings of names, the usual one first. */
  readonly extensions: readonly string[];
  /** A browser shows it without harm; everything else is only ever saved. */
  readonly isShown?: true;
  /** A small picture of it can be made. */
  readonly hasThumbnail?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The types that are taken. No archives and no macros: what is in them cannot be seen; no SVG and HTML: they run. */
// prettier-ignore
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jfif'], isShown: true, hasThumbnail: true },
  'image/png': { extensions: ['png'], isShown: true, hasThumbnail: true },
  'image/apng': { extensions: ['png', 'apng'], isShown: true, hasThumbnail: true },
  'image/webp': { extensions: ['webp'], isShown: true, hasThumbnail: true },
  'image/gif': { extensions: ['gif'], isShown: true, hasThumbnail: true },
  'image/avif': { extensions: ['avif'], isShown: true, hasThumbnail: true },
  'image/tiff': { extensions: ['tiff', 'tif'], hasThumbnail: true },
  'image/bmp': { extensions: ['bmp'], isShown: true },
  'image/heic': { extensions: ['heic', 'heif'] },
  'image/heif': { extensions: ['heif', 'heic'] },
  'application/pdf': { extensions: ['pdf'] },
  [`${office}.wordprocessingml.document`]: { extensions: ['docx'] },
  [`${office}.spreadsheetml.sheet`]: { extensions: ['xlsx'] },
  [`${office}.presentationml.presentation`]: { extensions: ['pptx'] },
  [`${openDocument}.text`]: { extensions: ['odt'] },
  [`${openDocument}.spreadsheet`]: { extensions: ['ods'] },
  [`${openDocument}.presentation`]: { extensions: ['odp'] },
  'application/msword': { extensions: ['doc', 'wps'] },
  'application/vnd.ms-excel': { extensions: ['xls', 'et'] },
  'application/vnd.ms-powerpoint': { extensions: ['ppt', 'dps'] },
  'application/vnd.ms-outlook': { extensions: ['msg'] },
  'text/csv': { extensions: ['csv'] },
  'text/plain': { extensions: ['txt', 'log', 'md'] },
};

/** Types whose content looks alike: the name says which, the first where it says none of them. */
const twins: Readonly<Record<string, readonly string[]>> = {
  'application/x-cfb': [
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.ms-outlook',
  ],
  'text/plain': ['text/plain', 'text/csv'],
};

const archives = /^application\/(zip|x-7z-compressed|x-rar-compressed|gzip|x-tar|x-bzip2|x-xz|zstd)$/;

/** Whether a type is an archive: refused with words of its own. */
export const isArchive = (found: string) => archives.test(found);

export const isImage = (mediaType: string) => mediaType.startsWith('image/');

/** Ending of a name in small letters, without the dot; empty where there is none. */
export const extensionOf = (name: string) => /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The taken type for what the content was found to be; null where it is not taken. The name only tells twins apart. */
export function takenType(found: string, name: string): string | null {
  const alike = twins[found];
  if (!alike) return found in mediaTypes ? found : null;
  const extension = extensionOf(name);
  return alike.find((type) => mediaTypes[type]!.extensions.includes(extension)) ?? alike[0]!;
}
