import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { latestDecisions } from '../api/queries.ts';
import type { DecisionRow } from '../api/types.ts';
import { DecisionTable } from '../decisions/DecisionTable.tsx';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import classes from './Overview.module.css';

const SHOWN = 12;

export function LastDecisions() {
  const query = useQuery(latestDecisions);
  const rows = query.data?.items ?? [];
  return (
    <Panel title="Last decisions" flush note={rows.length > 0 && <Counts rows={rows} />}
      actions={<Link to="/decisions">All decisions</Link>}>
      <Asked query={query} lines={8}>
        {() => rows.length === 0 ? <Nothing /> : <><Bar rows={rows} /><DecisionTable rows={rows.slice(0, SHOWN)} caption="Last decisions" /></>}
      </Asked>
    </Panel>
  );
}

function Nothing() {
  return (
    <Empty title="Nothing has been decided yet">
      <p>Only BINDING decisions are recorded; a QUOTE leaves no trace.</p>
      <Button component={Link} to="/try" variant="default" mt="sm">Try a decision</Button>
    </Empty>
  );
}

export function counted(rows: Pick<DecisionRow, 'outcome'>[]): [string, number][] {
  return ['ALLOWED', 'REFUSED', 'ASSESSED'].map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]);
}

function Counts({ rows }: { rows: DecisionRow[] }) {
  return (
    <span className={classes.counts}>
      <span>Of the last {rows.length}:</span>
      {counted(rows).map(([outcome, count]) => <span key={outcome}><span className="mono">{count}</span> <OutcomeTag outcome={outcome} /></span>)}
    </span>
  );
}

/** Says nothing that the counts beside it do not say in words. */
function Bar({ rows }: { rows: DecisionRow[] }) {
  return (
    <div className={classes.bar} aria-hidden="true">
      {counted(rows).filter(([, count]) => count > 0).map(([outcome, count]) => <span key={outcome} data-outcome={outcome} style={{ flex: count }} />)}
    </div>
  );
}
