import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { unitOf } from '../policies/cells.ts';
import type { GridColumn } from './columns.ts';
import { selection } from './grid.ts';
import classes from './Grid.module.css';
import { GridRow } from './GridRow.tsx';
import type { Marks } from './marks.ts';
import type { GridControl } from './use-grid.ts';
import { templateOf } from './widths.ts';

interface Props { grid: GridControl; columns: GridColumn[]; marks: Marks; label: string; describedBy: string }

const ROW = 32;
/** Up to here all rows are drawn, so that the browser's own search finds them. */
const DRAWN_WHOLE = 300;
const ROLES = { NAME: '', CONDITION: 'when', OUTPUT: 'gives', NOTE: 'note' };

/** A spreadsheet over a table: of a long one only the rows in view are drawn, and the one that has the focus. */
export function Grid({ grid: { state, act, on }, columns, marks, label, describedBy }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { focus, sheet } = state;
  const virtual = useVirtualizer({
    count: sheet.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12,
    scrollPaddingStart: 44,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), focus.row])].filter((row) => row < sheet.length).sort((a, b) => a - b),
  });
  useFocus(scroller, state, virtual);
  const isEmpty = sheet.length === 0;
  // As wide as what stood there first: columns that move while one types are hard to read.
  const template = useMemo(() => templateOf(columns, sheet), [columns, isEmpty]);
  const drawn = sheet.length <= DRAWN_WHOLE ? sheet.map((_, index) => ({ index, start: index * ROW })) : virtual.getVirtualItems();
  const block = selection(state);
  return (
    <div ref={scroller} className={classes.grid} role="grid" aria-label={label} aria-describedby={describedBy} aria-multiselectable="true"
      aria-rowcount={sheet.length + 1} aria-colcount={columns.length} {...on}>
      <div role="row" aria-rowindex={1} className={classes.head} style={{ gridTemplateColumns: template }}>
        {columns.map((column, at) => (
          <div key={column.name} role="columnheader" aria-colindex={at + 1} className={classes.title}>
            {column.name} {unitOf(column) && <span className="quiet">{unitOf(column)}</span>} <small>{ROLES[column.role]}</small>
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.rows} style={{ height: sheet.length * ROW }}>
        {drawn.map(({ index, start }) => (
          <GridRow key={sheet[index].id} line={sheet[index]} row={index} start={start} template={template} columns={columns} act={act}
            marks={marks.get(sheet[index].id)} focused={focus.row === index ? focus.column : -1}
            editing={focus.row === index ? state.editing : undefined}
            left={index >= block.top && index <= block.bottom ? block.left : -1} right={index >= block.top && index <= block.bottom ? block.right : -1} />
        ))}
      </div>
    </div>
  );
}

/** The chosen cell has the browser's focus while the table has it at all, and stays in view. */
function useFocus(scroller: { current: HTMLDivElement | null }, { focus, editing }: GridControl['state'], virtual: { scrollToIndex: (row: number) => void }) {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) { first.current = false; return; }
    virtual.scrollToIndex(focus.row);
    const table = scroller.current;
    const inside = table?.contains(document.activeElement) || document.activeElement === document.body;
    if (!table || !inside || editing !== undefined) return;
    const cell = table.querySelector<HTMLElement>('[data-focused]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focus, editing, scroller, virtual]);
}
