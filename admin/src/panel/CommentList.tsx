import { Alert, Button } from '@mui/material';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useGetIdentity, useLocaleState, useTranslate } from 'react-admin';
import type { Comment } from '../data/comments.ts';
import type { GridColumn } from '../grid/cell.ts';
import { CommentForm } from './CommentForm.tsx';
import { useMoment } from '../sheet/useMoment.ts';
import { useComments } from './useComments.ts';

interface CommentsProps {
  readonly sheet: SheetDef;
  readonly rowId: string;
  /** Column of the active cell. */
  readonly column: GridColumn;
}

/** What is said about a row: on the active cell first, then on the row and its other cells; written below. */
export function CommentList({ sheet, rowId, column }: CommentsProps) {
  const translate = useTranslate();
  const { data, error, message, removed, write, resolve, remove, restore } = useComments(rowId);
  const isHere = ({ columnKey }: Comment) => columnKey === column.key;
  const shown = (data ?? []).toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
  return (
    <>
      {(error || message) && <Alert severity="error">{message || translate('panel.failed')}</Alert>}
      {removed && (
        <Alert
          severity="info"
          action={<Button onClick={() => void restore(removed)}>{translate('comments.undo')}</Button>}
        >
          {translate('comments.removed')}
        </Alert>
      )}
      {data?.length === 0 && <p className="panel-none">{translate('comments.none')}</p>}
      <ol className="panel-comments">
        {shown.map((comment) => (
          <One
            key={comment.id}
            sheet={sheet}
            comment={comment}
            isHere={isHere(comment)}
            onResolve={() => void resolve(comment)}
            onRemove={() => void remove(comment)}
          />
        ))}
      </ol>
      <CommentForm column={column} onSend={(text, columnKey) => write({ sheet: sheet.key, rowId, text, columnKey })} />
    </>
  );
}

interface OneProps {
  readonly sheet: SheetDef;
  readonly comment: Comment;
  readonly isHere: boolean;
  readonly onResolve: () => void;
  readonly onRemove: () => void;
}

function One({ sheet, comment, isHere, onResolve, onRemove }: OneProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const moment = useMoment();
  const { data: me } = useGetIdentity();
  const { author, authorId, writtenAt, columnKey, text, isResolved } = comment;
  const place = columnKey ? sheet.columns[columnKey]?.[locale === 'zh' ? 'zh' : 'en'] : translate('comments.onRow');
  return (
    <li className={[isHere && 'is-here', isResolved && 'is-resolved'].filter(Boolean).join(' ')}>
      <div className="panel-who">
        <b>{author.name}</b> <time dateTime={writtenAt}>{moment(writtenAt)}</time>
        <span className="panel-source">{place}</span>
      </div>
      <p>{text.split(/(@\S+)/).map((part, index) => (part.startsWith('@') ? <b key={index}>{part}</b> : part))}</p>
      <div className="panel-actions">
        {isResolved && <i>{translate('comments.resolved')}</i>}
        <button type="button" onClick={onResolve}>
          {translate(isResolved ? 'comments.reopen' : 'comments.resolve')}
        </button>
        {authorId === me?.id && (
          <button type="button" onClick={onRemove}>
            {translate('comments.remove')}
          </button>
        )}
      </div>
    </li>
  );
}
