import { ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import table from '../shell/Page.module.css';
import classes from './Diff.module.css';
import type { RowsDiff } from './rows.ts';

const KINDS = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;
const TONES = { added: 'good', removed: 'bad', changed: 'plain' } as const;

/** Two tables, cell by cell. */
export function CellDiff({ diff: { changes, isReordered }, caption }: { diff: RowsDiff; caption: string }) {
  return (
    <>
      {changes.length > 0 && (
        <ScrollTable caption={caption}>
          <thead><tr><th scope="col">Row</th><th scope="col">Change</th><th scope="col">Column</th><th scope="col" className={table.number}>Before</th><th scope="col" className={table.number}>After</th><th scope="col" className={table.number}>By</th></tr></thead>
          <tbody>{changes.flatMap(({ row, kind, cells }) => cells.map(({ column, before, after, by }) => (
            <tr key={`${row} ${column}`}>
              <th scope="row"><code>{row}</code></th><td><State tone={TONES[kind]}>{KINDS[kind]}</State></td><td>{column}</td>
              <td className={`${table.number} mono`}>{before !== undefined && <del className={classes.before}>{before || '(empty)'}</del>}</td>
              <td className={`${table.number} mono`}>{after !== undefined && <ins className={classes.after} style={{ textDecoration: 'none' }}>{after || '(empty)'}</ins>}</td>
              <td className={`${table.number} mono ${classes.by}`}>{by}</td>
            </tr>
          )))}</tbody>
        </ScrollTable>
      )}
      {isReordered && <p style={{ padding: 14 }}>Rows stand in another order.</p>}
    </>
  );
}
