import { Button } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

/** Where a file is dropped or chosen. */
export function FilePicker({ isBusy, onFile }: { readonly isBusy: boolean; readonly onFile: (file: File) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isBusy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`import-drop${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{translate(isBusy ? 'import.reading' : 'import.drop')}</p>
      <input ref={input} type="file" accept=".xlsx,.xlsm,.csv" hidden onChange={(event) => take(event.target.files)} />
      <Button variant="outlined" disabled={isBusy} onClick={() => input.current?.click()}>
        {translate('import.choose')}
      </Button>
    </div>
  );
}
