import { type ApolloClient, gql } from '@apollo/client';

/** A file as its panel shows it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly size: number;
  readonly url: string;
  readonly thumbnailUrl: string | null;
}

/** A complaint's number and its files, oldest first. */
export interface FilesOf {
  readonly number: string;
  readonly files: readonly StoredFile[];
}

export interface FileStore {
  of(complaintId: string): Promise<FilesOf>;
  /** Uploads a file and gives the change set that did it; `onProgress` is told the part sent, 0 to 1. */
  upload(file: File, complaintId: string, onProgress: (part: number) => void): Promise<string>;
}

const filesDocument = gql(`query Files($id: ID!) {
  complaint(id: $id) { number files { id name kind mediaType size url thumbnailUrl } }
}`);

export const createFileStore = (client: ApolloClient<unknown>, locale: () => string): FileStore => ({
  async of(id) {
    const { data } = await client.query<{ complaint: FilesOf | null }>({ query: filesDocument, variables: { id } });
    return data.complaint ?? { number: '', files: [] };
  },
  upload: (file, complaintId, onProgress) => send(file, complaintId, locale(), onProgress),
});

interface Answer {
  readonly changeSet: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** Only the old request object tells how much has been sent. */
function send(file: File, complaintId: string, locale: string, onProgress: (part: number) => void): Promise<string> {
  const form = new FormData();
  form.set('complaintId', complaintId);
  form.set('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('Accept-Language', locale);
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Error()));
    request.addEventListener('load', () => {
      const answer = request.response as Answer | null;
      if (request.status === 201 && answer) resolve(answer.changeSet);
      else reject(new Error(answer?.errors?.[0]?.message));
    });
    request.send(form);
  });
}
