import type { Proposal } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Facts, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import { ActsPanel } from './ActsPanel.tsx';
import { People } from './People.tsx';
import classes from './Proposals.module.css';
import { toneOf } from './states.ts';

/** Why, who agreed, and what may be done now; or everything that happened. */
export function Agreement({ proposal, history }: { proposal: Proposal; history: boolean }) {
  if (history) return <History proposal={proposal} />;
  return (
    <div className={classes.two}>
      <div className={page.stack}>
        <Panel title="Why"><p style={{ whiteSpace: 'pre-wrap' }}>{proposal.rationale}</p></Panel>
        <People proposal={proposal} />
        <Identity proposal={proposal} />
      </div>
      <ActsPanel proposal={proposal} />
    </div>
  );
}

function Identity({ proposal: { evidenceDigest, before, after, authors, proposedBy, timers } }: { proposal: Proposal }) {
  const times = Object.entries(timers).map(([name, at]): [string, React.ReactNode] => [titled(name === 'eta' ? 'may be executed from' : name), <Moment key={name} at={at} />]);
  return (
    <Panel title="What is signed">
      <Facts facts={[
        ['Evidence', <Digest key="e" of={evidenceDigest} name="evidence digest" />], ['Package before', <Digest key="b" of={before.packageDigest} name="package digest before" />],
        ['Package after', <Digest key="a" of={after.packageDigest} name="package digest after" />],
        ['Rules', before.logicDigest === after.logicDigest ? 'the same logic' : 'other logic'], ['Authors', authors.join(', ')], ['Proposed by', proposedBy], ...times,
      ]} />
    </Panel>
  );
}

function History({ proposal: { history } }: { proposal: Proposal }) {
  return (
    <Panel title="History" flush note="each step is an entry of the audit log">
      <ScrollTable caption="History">
        <thead><tr><th scope="col">At (UTC)</th><th scope="col">State</th><th scope="col">By</th><th scope="col">Reason</th><th scope="col">Audit entry</th></tr></thead>
        <tbody>{history.map(({ state, at, subject, reason, auditIndex }, index) => (
          <tr key={index}><th scope="row"><Moment at={at} /></th><td><State tone={toneOf(state)}>{titled(state)}</State></td><td>{subject}</td><td>{reason}</td><td className="mono">{auditIndex}</td></tr>
        ))}</tbody>
      </ScrollTable>
    </Panel>
  );
}
