import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useBackend } from '../data/BackendContext.ts';
import { childrenOf } from '../data/childSheets.ts';
import type { GridRow } from '../grid/cell.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { ChildRows } from './ChildRows.tsx';
import { ClaimAdvice } from './ClaimAdvice.tsx';
import { ReturnAdvice } from './ReturnAdvice.tsx';
import { ReturnConsents } from './ReturnConsents.tsx';
import { RowDialog } from './RowDialog.tsx';
import type { Writer } from './useWriter.ts';

/** What a colleague decides on a claim or a return is seen at once: whoever waits for it has the page open. */
function useNews(sheet: SheetDef) {
  const { live } = useBackend();
  const client = useQueryClient();
  useEffect(() => {
    const keys = [sheet.key, ...childrenOf(sheet).map(({ sheet: part }) => part.key)];
    const asked: ReadonlySet<unknown> = new Set([...keys, 'claimAdvice', 'returnObstacles', 'returnConsents']);
    const reread = () =>
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'children' && asked.has(queryKey[1]),
      });
    const stops = keys.map((key) => live.watch(key, reread));
    return () => stops.forEach((stop) => stop());
  }, [live, client, sheet]);
}

interface RowDetailsProps {
  readonly sheet: SheetDef;
  readonly row: GridRow;
  readonly around: Surroundings;
  readonly writer: Writer;
}

/** Under a row that has parts of its own: what its policy says, its next step, and the parts. */
export function RowDetails({ sheet, row, around, writer }: RowDetailsProps) {
  const translate = useTranslate();
  const [isMoving, setMoving] = useState(false);
  useNews(sheet);
  return (
    <div className="record-details">
      {sheet.key === 'claims' && <ClaimAdvice id={row.id!} around={around} writer={writer} />}
      {sheet.key === 'returns' && (
        <>
          <ReturnAdvice id={row.id} values={row.values} />
          <ReturnConsents id={row.id!} around={around} writer={writer} />
        </>
      )}
      <div className="record-parts">
        {(row.nextStates ?? []).length > 0 && (
          <Button variant="outlined" onClick={() => setMoving(true)}>
            {translate('record.move')}
          </Button>
        )}
        {childrenOf(sheet).map(({ sheet: part }) => (
          <ChildRows key={part.key} sheet={part} parentId={row.id!} around={around} writer={writer} />
        ))}
      </div>
      {isMoving && (
        <RowDialog
          sheet={sheet}
          around={around}
          row={row}
          keys={['state']}
          write={(change) => writer.write(sheet, change)}
          onClose={() => setMoving(false)}
        />
      )}
    </div>
  );
}
