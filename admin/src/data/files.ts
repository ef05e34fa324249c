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

/** The row that files belong to. Those of a complaint are its own and those of all that belongs to it. */
export interface FileOwner {
  readonly sheet: string;
  readonly rowId: string;
}

export interface FileStore {
  /** The files of a row, oldest first. */
  of(owner: FileOwner): Promise<readonly StoredFile[]>;
  /** Address of a small picture of the first picture of a row; rows asked for at one moment are read at once. */
  thumbnail(owner: FileOwner): Promise<string | null>;
  /** Uploads a file and gives the change set that did it; `onProgress` is told the part sent, 0 to 1. */
  upload(file: File, owner: FileOwner, onProgress: (part: number) => void): Promise<string>;
}

const filesDocument = gql(`query Files($filter: FileFilter!, $after: String) {
  files(filter: $filter, orderBy: [{ column: uploadedAt }], first: 1000, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes { id complaintId rowId name kind mediaType size url thumbnailUrl }
  }
}`);

type FileRow = StoredFile & { readonly complaintId: string | null; readonly rowId: string };

interface Files {
  readonly files: {
    readonly nodes: readonly FileRow[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const keyOf = (sheet: string) => (sheet === 'complaints' ? 'complaintId' : 'rowId');

export function createFileStore(client: ApolloClient<unknown>, locale: () => string): FileStore {
  const read = async (filter: Record<string, unknown>) => {
    const rows: FileRow[] = [];
    for (let after: string | undefined; ;) {
      const { data } = await client.query<Files>({ query: filesDocument, variables: { filter, after } });
      const { nodes, pageInfo } = data.files;
      rows.push(...nodes);
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor;
    }
  };
  return {
    of: ({ sheet, rowId }) => read({ [keyOf(sheet)]: { eq: rowId } }),
    thumbnail: together(read),
    upload: (file, owner, onProgress) => send(file, owner, locale(), onProgress),
  };
}

/** Collects the rows whose pictures are wanted at one moment into one question a sheet. */
function together(read: (filter: Record<string, unknown>) => Promise<readonly FileRow[]>) {
  const waiting = new Map<string, { readonly ids: string[]; readonly found: Promise<Map<string, string>> }>();
  const ask = async (sheet: string, ids: readonly string[]) => {
    await new Promise((wake) => setTimeout(wake, 30));
    waiting.delete(sheet);
    const key = keyOf(sheet);
    const rows = await read({ [key]: { in: ids }, mediaType: { startsWith: 'image/' } });
    // the first one of a row stays: they come oldest first
    return new Map(
      rows.toReversed().flatMap((row) => (row.thumbnailUrl ? [[row[key]!, row.thumbnailUrl] as const] : [])),
    );
  };
  return async ({ sheet, rowId }: FileOwner) => {
    const known = waiting.get(sheet);
    const ids = known?.ids ?? [];
    ids.push(rowId);
    const { found } = known ?? { found: ask(sheet, ids) };
    if (!known) waiting.set(sheet, { ids, found });
    return (await found).get(rowId) ?? null;
  };
}

interface Answer {
  readonly changeSet: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** Only the old request object tells how much has been sent. */
function send(file: File, owner: FileOwner, locale: string, onProgress: (part: number) => void): Promise<string> {
  const form = new FormData();
  form.set('sheet', owner.sheet);
  form.set('rowId', owner.rowId);
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
