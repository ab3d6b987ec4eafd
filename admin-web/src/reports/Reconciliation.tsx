import type { ReportListed } from '../api/types.ts';
import page from '../shell/Page.module.css';
import { Empty, Panel } from '../shell/Panel.tsx';
import classes from './Reports.module.css';
import { ReportTable, type Row } from './ReportTable.tsx';

/** What must be looked at first stands first: what was settled without leave, then what stands alone on either side. */
const STATES: [state: string, title: string, tone: 'bad' | 'warn' | 'plain'][] = [
  ['SETTLED_THOUGH_REFUSED', 'Settled though refused', 'bad'],
  ['UNDECIDED', 'Settled, not decided', 'bad'],
  ['DIFFERENT', 'Settled in another quantity', 'warn'],
  ['UNSETTLED', 'Allowed, not settled', 'plain'],
  ['MATCHED', 'Matched', 'plain'],
];

/** What was decided beside what was settled, by how they stand to each other; both sides that stand alone are told apart. */
export function Reconciliation({ columns, rows }: { columns: ReportListed['columns']; rows: Row[] }) {
  const of = (state: string) => rows.filter((row) => row.state === state);
  const shown = columns.filter(({ name }) => name !== 'state' && name !== 'book');
  if (rows.length === 0) return <Panel title="Rows"><Empty title="Nothing was decided or settled in this book in that time" /></Panel>;
  return (
    <div className={page.stack}>
      <Panel title="How they stand" flush>
        <dl className={classes.sums}>{STATES.map(([state, title, tone]) => (
          <div key={state} data-tone={of(state).length > 0 ? tone : undefined}><dt>{title}</dt><dd>{of(state).length}</dd></div>
        ))}</dl>
      </Panel>
      {STATES.filter(([state]) => of(state).length > 0).map(([state, title]) => <ReportTable key={state} columns={shown} rows={of(state)} title={title} />)}
    </div>
  );
}
