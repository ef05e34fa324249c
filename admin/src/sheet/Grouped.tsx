import type { GridColumn } from '../grid/cell.ts';
import { GroupPanel } from '../grid/GroupPanel.tsx';
import type { ViewState } from '../views/useViewState.ts';

/** The groups of the view, where it has some. */
export function Grouped({ all, view }: { readonly all: readonly GridColumn[]; readonly view: ViewState }) {
  const { groupBy, path, group } = view;
  const by = groupBy.flatMap((key) => all.find((column) => column.key === key) ?? []);
  if (!by.length) return null;
  return (
    <GroupPanel
      key={groupBy.join(',')}
      by={by}
      path={path}
      onPath={(next) => group(groupBy, next)}
      onUngroup={(column) =>
        group(
          groupBy.filter((key) => key !== column),
          [],
        )
      }
    />
  );
}
