import BackIcon from '@mui/icons-material/ChevronLeft';
import CloseIcon from '@mui/icons-material/Close';
import NextIcon from '@mui/icons-material/ChevronRight';
import SaveIcon from '@mui/icons-material/FileDownloadOutlined';
import { Dialog, IconButton } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { StoredFile } from '../data/files.ts';

interface FileViewerProps {
  readonly pictures: readonly StoredFile[];
  readonly id: string;
  readonly onView: (id: string) => void;
  readonly onClose: () => void;
}

/** A picture in full; the arrow keys turn to the next one. */
export function FileViewer({ pictures, id, onView, onClose }: FileViewerProps) {
  const translate = useTranslate();
  const at = pictures.findIndex((picture) => picture.id === id);
  const picture = pictures[at];
  if (!picture) return null;
  const turn = (by: number) => onView(pictures[(at + by + pictures.length) % pictures.length]!.id);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') turn(1);
    if (key === 'ArrowLeft') turn(-1);
  };
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={onKeyDown} aria-labelledby="files-viewed">
      <div className="files-viewer">
        <header>
          <h2 id="files-viewed">{picture.name}</h2>
          <span>{translate('files.place', { at: at + 1, of: pictures.length })}</span>
          <IconButton
            size="small"
            component="a"
            href={picture.url}
            download={picture.name}
            aria-label={translate('files.save', { name: picture.name })}
          >
            <SaveIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" autoFocus aria-label={translate('ra.action.close')} onClick={onClose}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </header>
        <figure>
          <img key={picture.id} src={picture.url} alt={picture.name} />
          {pictures.length > 1 && (
            <>
              <IconButton className="is-back" aria-label={translate('files.back')} onClick={() => turn(-1)}>
                <BackIcon />
              </IconButton>
              <IconButton className="is-next" aria-label={translate('files.next')} onClick={() => turn(1)}>
                <NextIcon />
              </IconButton>
            </>
          )}
        </figure>
      </div>
    </Dialog>
  );
}
