import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { proposals } from '../api/proposals.ts';
import type { Proposal } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { ActButton } from '../proposals/ActButton.tsx';
import { ACTS } from '../proposals/acts.ts';
import { Countdown } from '../proposals/Countdown.tsx';
import classes from '../proposals/Proposals.module.css';
import { nextTime, toneOf } from '../proposals/states.ts';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Facts, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';

const SHOWN = ['cancellations', 'executions', 'revocations'];

/** Approved changes that wait for their time: announced, and stoppable until executed. */
export function Timelock() {
  const locked = useQuery(proposals({ state: 'TIMELOCKED' }));
  const ready = useQuery(proposals({ state: 'READY' }));
  return (
    <>
      <PageHead title="Timelock" lead="Approved changes wait here, so that everybody can see them coming and a guardian can stop them." />
      <div className={page.stack}>
        <Asked query={ready} lines={3}>{({ items }) => <>{items.map((row) => <Waiting key={row.proposalId} row={row} />)}</>}</Asked>
        <Asked query={locked} lines={3}>
          {({ items }) => <>{items.map((row) => <Waiting key={row.proposalId} row={row} />)}{items.length + (ready.data?.items.length ?? 0) === 0 && <Panel title="Queue"><Empty title="Nothing waits">Approved <Link to="/proposals">proposals</Link> appear here.</Empty></Panel>}</>}
        </Asked>
      </div>
    </>
  );
}

function Waiting({ row }: { row: Proposal }) {
  const next = nextTime(row);
  const acts = ACTS.filter(({ name }) => SHOWN.includes(name) && row.may.some(({ act, allowed }) => act === name && allowed));
  return (
    <Panel title={row.title} note={<State tone={toneOf(row.state)}>{titled(row.state)}</State>}
      actions={<div className={classes.acts}>{acts.map((act) => <ActButton key={act.name} act={act} proposal={row} size="xs" />)}<Link to={`/proposals/${row.proposalId}`}>Open</Link></div>}>
      <div className={classes.two}>
        <Facts facts={[['Policy', `${row.policy} ${row.before.version} to ${row.after.version}`], ['Lane', titled(row.lane)], ['Approved by', row.approvals.map(({ subject }) => subject).join(', ')], ['Why', row.rationale]]} />
        {next && <Countdown to={next.at} what={next.what} />}
      </div>
    </Panel>
  );
}
