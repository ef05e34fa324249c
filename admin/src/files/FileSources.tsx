import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Button, useMediaQuery } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

const accepted = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.msg,.csv,.txt';

/** Where files come from: chosen, photographed on a phone, or dropped and pasted as the line below says. */
export function FileSources({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const translate = useTranslate();
  const chosen = useRef<HTMLInputElement>(null);
  const taken = useRef<HTMLInputElement>(null);
  const hasCamera = useMediaQuery('(pointer: coarse)');
  const give = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = ''; // the same file may be chosen again
  };
  return (
    <div className="files-sources">
      <Button variant="contained" startIcon={<UploadIcon />} onClick={() => chosen.current?.click()} autoFocus>
        {translate('files.upload')}
      </Button>
      {hasCamera && (
        <Button variant="outlined" startIcon={<CameraIcon />} onClick={() => taken.current?.click()}>
          {translate('files.camera')}
        </Button>
      )}
      {!hasCamera && <small>{translate('files.hint')}</small>}
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={translate('files.upload')}
        onChange={(event) => give(event.currentTarget)}
      />
      <input
        ref={taken}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={translate('files.camera')}
        onChange={(event) => give(event.currentTarget)}
      />
    </div>
  );
}
