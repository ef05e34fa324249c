import { type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import './groups.css';
import type { GridColumn } from './cell.ts';
import { valueText } from './filterText.ts';
import { useGrid } from './GridContext.ts';
import type { GroupNode, GroupPath } from './grouping.ts';
import { useGroups } from './useGroups.ts';

interface GroupPanelProps {
  readonly by: readonly GridColumn[];
  readonly path: GroupPath;
  readonly onPath: (path: GroupPath) => void;
  readonly onUngroup: (column: string) => void;
}

const numeric = new Set(['integer', 'decimal', 'percent', 'money']);
const same = (a: GroupPath, b: GroupPath) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The groups of the rows with their counts, at the left of the grid; a group that is picked leaves only its rows there. The
 * grid itself stays a plain window over rows of the server: keys, paste and fill work in a group as everywhere, and no row
 * jumps to another group while it is written.
 */
export function GroupPanel({ by, path, onPath, onUngroup }: GroupPanelProps) {
  const { all, arrangement } = useGrid();
  const translate = useTranslate();
  const shown = new Set(arrangement.columns.map(({ key }) => key));
  const sums = all.filter(({ key, kind, isOwn }) => shown.has(key) && !isOwn && numeric.has(kind));
  const [sum, setSum] = useState<string | null>(null);
  const { tree, isFailed, hasMore } = useGroups(by, sum);
  const total = tree.reduce((count, node) => count + node.count, 0);
  return (
    <aside className="grid-groups-panel" aria-label={translate('grid.groups.title')}>
      <header>
        {by.map(({ key, label }) => (
          <span key={key}>
            {label}
            <button
              type="button"
              aria-label={translate('grid.groups.ungroup', { column: label })}
              onClick={() => onUngroup(key)}
            >
              ×
            </button>
          </span>
        ))}
        {sums.length > 0 && (
          <select
            value={sum ?? ''}
            aria-label={translate('grid.groups.sum')}
            onChange={(event) => setSum(event.target.value || null)}
          >
            <option value="">{translate('grid.groups.sum')}</option>
            {sums.map(({ key, label }) => (
              <option key={key} value={key}>
                Σ {label}
              </option>
            ))}
          </select>
        )}
      </header>
      <ul role="tree" aria-label={translate('grid.groups.title')} onKeyDown={walk}>
        <li
          role="treeitem"
          tabIndex={0}
          aria-selected={path.length === 0}
          onClick={() => onPath([])}
          onKeyDown={onEnter(() => onPath([]))}
        >
          <span>{translate('grid.groups.all')}</span>
          <b>{total.toLocaleString('en-US')}</b>
        </li>
        {tree.map((node) => (
          <Branch key={String(node.path)} node={node} by={by} path={path} onPath={onPath} />
        ))}
        {isFailed && <li role="none">{translate('grid.filter.valuesFailed')}</li>}
        {hasMore && <li role="none">{translate('grid.groups.more')}</li>}
      </ul>
    </aside>
  );
}

interface BranchProps extends Pick<GroupPanelProps, 'by' | 'path' | 'onPath'> {
  readonly node: GroupNode;
}

function Branch({ node, by, path, onPath }: BranchProps) {
  const translate = useTranslate();
  const level = node.path.length;
  const [isOpen, setOpen] = useState(level < path.length && same(node.path, path.slice(0, level)));
  const column = by[level - 1]!;
  const onKeyDown = (event: KeyboardEvent) => {
    if (node.inner.length && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      setOpen(event.key === 'ArrowRight');
      event.preventDefault();
    } else onEnter(() => onPath(node.path))(event);
  };
  return (
    <>
      <li
        role="treeitem"
        tabIndex={-1}
        aria-level={level}
        aria-expanded={node.inner.length ? isOpen : undefined}
        aria-selected={same(node.path, path)}
        onClick={() => onPath(node.path)}
        onKeyDown={onKeyDown}
      >
        {by.length > 1 && level === 1 && (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              setOpen(!isOpen);
            }}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )}
        <span>{valueText(column, node.path.at(-1) ?? null, translate, node.label)}</span>
        {node.sum !== null && <small>Σ {node.sum.toLocaleString('en-US', { maximumFractionDigits: 2 })}</small>}
        <b>{node.count.toLocaleString('en-US')}</b>
      </li>
      {isOpen &&
        node.inner.map((inner) => <Branch key={String(inner.path)} node={inner} by={by} path={path} onPath={onPath} />)}
    </>
  );
}

const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
};

/** Up and down walk through the tree. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  items[items.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  event.preventDefault();
}
