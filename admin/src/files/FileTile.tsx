import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StoredFile } from '../data/files.ts';
import { sizeText } from './sizeText.ts';

interface FileTileProps {
  readonly file: StoredFile;
  readonly onView: () => void;
  readonly onRemove: () => void;
}

/** One file: its picture, or the ending of its name; pictures are looked at, everything else is saved. */
export function FileTile({ file, onView, onRemove }: FileTileProps) {
  const translate = useTranslate();
  const { name, mediaType, size, url, thumbnailUrl } = file;
  const face = thumbnailUrl ? <img src={thumbnailUrl} alt="" loading="lazy" /> : <b>{name.split('.').at(-1)}</b>;
  return (
    <li className="files-tile">
      {mediaType.startsWith('image/') ? (
        <button type="button" className="files-face" aria-label={translate('files.view', { name })} onClick={onView}>
          {face}
        </button>
      ) : (
        <a className="files-face" href={url} download={name} aria-label={translate('files.save', { name })}>
          {face}
        </a>
      )}
      <div className="files-line">
        <span title={name}>
          {name}
          <small>{sizeText(size)}</small>
        </span>
        <Tooltip title={translate('files.remove')}>
          <IconButton size="small" aria-label={translate('files.removeThis', { name })} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </div>
    </li>
  );
}
