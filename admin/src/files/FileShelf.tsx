import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Waiting } from '../sheet/Waiting.tsx';
import { FileSources } from './FileSources.tsx';
import { FileTile } from './FileTile.tsx';
import { FileViewer } from './FileViewer.tsx';
import { SendingList } from './SendingList.tsx';
import type { Files } from './useFiles.ts';
import './files.css';

/** The files of a row: looked at, added, removed and brought back. */
export function FileShelf({ files }: { readonly files: Files }) {
  const translate = useTranslate();
  const [viewed, setViewed] = useState<string | null>(null);
  const { data, error } = files.query;
  const pictures = (data ?? []).filter(({ mediaType }) => mediaType.startsWith('image/'));
  return (
    <>
      <FileSources onFiles={(chosen) => void files.add(chosen)} />
      {files.removed && (
        <Alert
          severity="info"
          action={<Button onClick={() => void files.restore(files.removed!)}>{translate('files.undo')}</Button>}
        >
          {translate('files.removed', { name: files.removed.name })}
        </Alert>
      )}
      {error && <Alert severity="error">{translate('files.unreadable')}</Alert>}
      <SendingList sending={files.sending} onDrop={files.drop} />
      {!data && !error && <Waiting />}
      {data?.length === 0 && <p className="files-none">{translate('files.none')}</p>}
      <ul className="files-list">
        {data?.map((file) => (
          <FileTile
            key={file.id}
            file={file}
            onView={() => setViewed(file.id)}
            onRemove={() => void files.remove(file)}
          />
        ))}
      </ul>
      {viewed && <FileViewer pictures={pictures} id={viewed} onView={setViewed} onClose={() => setViewed(null)} />}
    </>
  );
}
