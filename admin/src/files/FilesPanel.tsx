import CloseIcon from '@mui/icons-material/Close';
import { Drawer, IconButton } from '@mui/material';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FileOwner } from '../data/files.ts';
import { FileShelf } from './FileShelf.tsx';
import { namedFiles } from './namedFiles.ts';
import { type FileSteps, useFiles } from './useFiles.ts';

interface FilesPanelProps {
  readonly steps: FileSteps;
  readonly owner: FileOwner;
  /** What the row is called. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The files of a row beside the sheet: looked at, added by choosing, dropping, pasting or the camera, and removed. */
export function FilesPanel({ steps, owner, name, onClose }: FilesPanelProps) {
  const translate = useTranslate();
  const files = useFiles(steps, owner);
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent | ClipboardEvent, transfer: DataTransfer) => {
    if (!transfer.files.length) return;
    event.preventDefault();
    void files.add(namedFiles(transfer.files, translate('files.pasted')));
  };
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { className: 'files', role: 'dialog', 'aria-label': translate('files.title') },
        // what the files belong to stays legible
        backdrop: { className: 'files-backdrop' },
      }}
    >
      <div
        className={`files-inner${isOver ? ' is-over' : ''}`}
        onPaste={(event) => take(event, event.clipboardData)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => setOver(event.currentTarget.contains(event.relatedTarget as Node | null))}
        onDrop={(event) => {
          setOver(false);
          take(event, event.dataTransfer);
        }}
      >
        <header>
          <h2>{translate('files.title')}</h2>
          <span>{name}</span>
          <IconButton size="small" aria-label={translate('ra.action.close')} onClick={onClose}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </header>
        <FileShelf files={files} />
      </div>
    </Drawer>
  );
}
