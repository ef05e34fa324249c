import PictureIcon from '@mui/icons-material/ImageOutlined';
import { useQuery } from '@tanstack/react-query';
import { useBackend } from '../data/BackendContext.ts';
import type { FileOwner } from '../data/files.ts';

/** What a cell of files shows beside their number: the first picture, small. `count` tells when they are other files. */
export function FileSign({ owner, count }: { readonly owner: FileOwner; readonly count: number }) {
  const { files } = useBackend();
  const { data } = useQuery({
    queryKey: ['thumbnail', owner.sheet, owner.rowId, count],
    queryFn: () => files.thumbnail(owner),
    enabled: count > 0,
    staleTime: 5 * 60_000,
  });
  return data ? <img src={data} alt="" loading="lazy" className="files-sign" /> : <PictureIcon />;
}
