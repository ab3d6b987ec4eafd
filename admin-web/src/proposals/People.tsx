import type { Proposal } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { toPlotNumber } from '../figures/plot.ts';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Proposals.module.css';

/** Who approved, reviewed and said what. */
export function People({ proposal: { approvals, reviews, comments, quorum } }: { proposal: Proposal }) {
  const places = Array.from({ length: Math.min(20, Math.max(toPlotNumber(quorum), approvals.length)) });
  const said = [
    ...approvals.map((each) => ({ ...each, as: <State tone="good">Approved</State> })),
    ...reviews.map((each) => ({ ...each, as: <State tone={each.verdict === 'ENDORSED' ? 'good' : 'warn'}>{each.verdict === 'ENDORSED' ? 'Endorsed' : 'Asks for changes'}</State> })),
    ...comments.map((each) => ({ ...each, as: <span className="quiet">commented</span> })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <Panel title="Approvals and discussion" note={`${approvals.length} of ${quorum} approvals`}>
      <div className={classes.quorum} aria-hidden="true">{places.map((_, at) => <span key={at} data-given={at < approvals.length || undefined} />)}</div>
      {said.length === 0 ? <Empty title="Nobody has said anything yet" /> : (
        <ul className={classes.people}>{said.map(({ subject, at, text, as }, index) => (
          <li key={index}><strong>{subject}</strong> {as} <span className="quiet"><Moment at={at} /></span>{text && <p>{text}</p>}</li>
        ))}</ul>
      )}
    </Panel>
  );
}
