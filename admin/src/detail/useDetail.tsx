import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useMemo } from 'react';
import { childrenOf } from '../data/childSheets.ts';
import { useBackend } from '../data/BackendContext.ts';
import type { Detail } from '../grid/useLines.ts';
import type { Surroundings } from '../sheet/gridColumns.ts';
import { ChildLists } from './ChildLists.tsx';

const HEIGHT = 300;
/** Under a row that lies under another row. */
const NESTED_HEIGHT = 190;

/** The child lists of a sheet's rows, as its grid shows them under an open row; nothing where rows have none. */
export function useDetail(sheet: SheetDef, around: Surroundings, me: string, isNested = false): Detail | undefined {
  const { details } = useBackend();
  return useMemo(() => {
    if (childrenOf(sheet).length === 0) return undefined;
    const reader = details(sheet);
    return {
      height: isNested ? NESTED_HEIGHT : HEIGHT,
      render: (row) => <ChildLists sheet={sheet} row={row} reader={reader} around={around} me={me} />,
    };
  }, [sheet, around, me, isNested, details]);
}
