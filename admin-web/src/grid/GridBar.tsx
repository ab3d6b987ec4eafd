import { capital } from '../figures/words.ts';
import { type GridColumn, hint } from './columns.ts';
import classes from './Grid.module.css';
import type { GridState } from './grid.ts';
import type { Marks } from './marks.ts';

interface Props { id: string; state: GridState; columns: GridColumn[]; marks: Marks }

/** Where one stands, what the cell may hold, and what is said of it. */
export function GridBar({ id, state: { focus, sheet }, columns, marks }: Props) {
  const line = sheet[focus.row];
  const column = columns[focus.column];
  const mark = line && marks.get(line.id)?.get(focus.column);
  return (
    <div className={classes.bar} id={id}>
      <p className="quiet">{line ? <><strong>{column.name}</strong> of <code>{line.cells[0]}</code>: {hint(column)}</> : 'No rows yet. New row adds one; rows copied from a spreadsheet can be pasted.'}</p>
      <p role="status" className={classes.said} data-kind={mark?.kind}>{mark ? `${capital(mark.text)}.` : ''}</p>
    </div>
  );
}
