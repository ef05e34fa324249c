import { mediaTypes } from './media-types.ts';

/** Where a file's content is read. */
export const fileUrl = (id: string) => `/files/${id}`;

/** Where its small picture is read; null for what has none. */
export const thumbnailUrl = (id: string, mediaType: string) =>
  mediaTypes[mediaType]?.hasThumbnail ? `${fileUrl(id)}/thumbnail` : null;
