import { percent } from '../figures/words.ts';
import { Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import { CellDiff } from './CellDiff.tsx';
import classes from './Diff.module.css';
import { type Direction, Toward } from './PolicyDiffView.tsx';
import type { Row } from './rows.ts';
import { rowsDiff } from './rows.ts';

interface Cell { row: string; column: string; before: string; after: string; delta?: { absolute: string; relative?: string | null; unit?: string } | null; direction: Direction }
export interface TableChange {
  table: string; kind: string; schema: { path: string; before?: string | null; after?: string | null }[];
  added: Record<string, string>[]; removed: Record<string, string>[]; cells: Cell[]; order?: string[] | null;
}

const asRow = ({ row, ...cells }: Record<string, string>): Row => ({ row, cells });

/** One table by meaning: cells with how far and which way they moved, rows that come and go. */
export function Table({ change: { table: name, schema, added, removed, cells, order } }: { change: TableChange }) {
  const rows = rowsDiff(removed.map(asRow), added.map(asRow));
  return (
    <Panel title={name} flush note={counted(cells.length, added.length, removed.length)}>
      {cells.length > 0 && (
        <ScrollTable caption={`Cells of ${name} that change`}>
          <thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col" className={table.number}>Before</th><th scope="col" className={table.number}>After</th><th scope="col" className={table.number}>By</th><th scope="col" className={table.number}>Relative</th><th scope="col">Towards</th></tr></thead>
          <tbody>{cells.map(({ row, column, before, after, delta, direction }) => (
            <tr key={`${row} ${column}`}>
              <th scope="row"><code>{row}</code></th><td>{column}</td>
              <td className={`${table.number} mono`}><del className={classes.before}>{before || '(empty)'}</del></td><td className={`${table.number} mono ${classes.after}`}>{after || '(empty)'}</td>
              <td className={`${table.number} mono`}>{signed(delta?.absolute)}</td><td className={`${table.number} mono`}>{delta?.relative ? percent(delta.relative) : ''}</td><td><Toward direction={direction} /></td>
            </tr>
          ))}</tbody>
        </ScrollTable>
      )}
      <CellDiff diff={{ ...rows, isReordered: Boolean(order) }} caption={`Rows of ${name} that come and go`} />
      {schema.length > 0 && <ul style={{ padding: '10px 32px', margin: 0 }}>{schema.map(({ path, before, after }) => <li key={path}><code>{path}</code>: {before ?? 'absent'} → {after ?? 'absent'}</li>)}</ul>}
    </Panel>
  );
}

function counted(cells: number, added: number, removed: number): string {
  const said = [[cells, cells === 1 ? 'cell' : 'cells'], [added, added === 1 ? 'row added' : 'rows added'], [removed, removed === 1 ? 'row removed' : 'rows removed']];
  return said.filter(([count]) => count !== 0).map((each) => each.join(' ')).join(', ');
}

function signed(absolute?: string): string {
  return absolute === undefined || absolute.startsWith('-') ? (absolute ?? '') : `+${absolute}`;
}
