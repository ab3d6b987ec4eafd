import { memo } from 'react';
import { CellInput } from './CellInput.tsx';
import type { GridColumn } from './columns.ts';
import type { Act } from './grid.ts';
import classes from './Grid.module.css';
import type { Mark } from './marks.ts';
import type { Line } from './sheet.ts';

interface Props {
  line: Line; row: number; start: number; template: string; columns: GridColumn[]; act: (act: Act) => void;
  marks?: ReadonlyMap<number, Mark>;
  /** The column that has the focus, or -1; what is typed there. */
  focused: number; editing?: string;
  /** The chosen columns of this row, or -1. */
  left: number; right: number;
}

/** One row; drawn again only when it or what is said of it changes. */
export const GridRow = memo(function GridRow({ line, row, start, template, columns, act, marks, focused, editing, left, right }: Props) {
  return (
    <div role="row" aria-rowindex={row + 2} className={classes.row} style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}>
      {columns.map((column, at) => {
        const mark = marks?.get(at);
        const isFocused = focused === at;
        return (
          <div key={column.name} role={at === 0 ? 'rowheader' : 'gridcell'} aria-colindex={at + 1} aria-selected={at >= left && at <= right}
            aria-invalid={mark ? true : undefined} tabIndex={isFocused ? 0 : -1} data-focused={isFocused || undefined} data-mark={mark?.kind}
            data-role={column.role} className={classes.cell} title={mark?.text}
            onPointerDown={(event) => event.button === 0 && act(isFocused && !event.shiftKey ? { do: 'edit' } : { do: 'go', to: { row, column: at }, extend: event.shiftKey })}
            onPointerEnter={(event) => event.buttons === 1 && event.pointerType === 'mouse' && act({ do: 'go', to: { row, column: at }, extend: true })}>
            {isFocused && editing !== undefined
              ? <CellInput text={editing} label={`${column.name} of ${line.cells[0]}`} at={{ row, column: at }} act={act} />
              : <><span className={classes.text}>{line.cells[at]}</span>{mark && <span className="visually-hidden">, {mark.text}</span>}</>}
          </div>
        );
      })}
    </div>
  );
});
