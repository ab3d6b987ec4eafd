import type { Proposal } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import { Panel } from '../shell/Panel.tsx';
import { sentence } from '../shell/Failure.tsx';
import { ActButton } from './ActButton.tsx';
import { ACTS } from './acts.ts';
import { Countdown } from './Countdown.tsx';
import classes from './Proposals.module.css';
import { isEnded, nextTime } from './states.ts';

/** What you may do now, by the server's word, and why not the rest. */
export function ActsPanel({ proposal }: { proposal: Proposal }) {
  const allowed = new Map(proposal.may.map((each) => [each.act, each]));
  const can = ACTS.filter(({ name }) => allowed.get(name)?.allowed);
  const cannot = isEnded(proposal.state) ? [] : ACTS.filter(({ name }) => allowed.get(name)?.allowed === false && allowed.get(name)?.reason);
  const next = nextTime(proposal);
  return (
    <Panel title="What you can do">
      {next && <div style={{ marginBottom: 14 }}><Countdown to={next.at} what={next.what} /></div>}
      {proposal.rollbackAgreed && proposal.rollbackAgreed.length > 0 && proposal.state === 'ACTIVE' && <p style={{ marginBottom: 12 }}><strong>{proposal.rollbackAgreed.join(', ')}</strong> agreed to roll it back; one more is needed.</p>}
      {can.length > 0 ? <div className={classes.acts}>{can.map((act) => <ActButton key={act.name} act={act} proposal={proposal} />)}</div>
        : <p className="quiet">{isEnded(proposal.state) ? 'It has ended; nothing can be done to it.' : 'Nothing, in your role and at this time.'}</p>}
      {cannot.length > 0 && <ul className={classes.cannot} aria-label="What you cannot do, and why">{cannot.map(({ name, label }) => <li key={name}>{label}: {sentence(capital(allowed.get(name)!.reason!)).replace(/^./, (first) => first.toLowerCase())}</li>)}</ul>}
    </Panel>
  );
}
