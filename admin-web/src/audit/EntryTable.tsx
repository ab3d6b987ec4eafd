import { Link as PageLink } from 'react-router';
import type { AuditEntry } from '../api/types.ts';
import { Digest, shortDigest } from '../figures/Digest.tsx';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Audit.module.css';
import { type Link, nameOf } from './chain.ts';

const SAID: Record<Link, string> = { holds: 'Holds', changed: 'Changed', broken: 'Broken link' };

export function EntryTable({ entries, links }: { entries: AuditEntry[]; links?: Map<string, Link> }) {
  return (
    <ScrollTable caption="Audit entries">
      <thead><tr>
        <th scope="col">Entry</th><th scope="col">Check</th><th scope="col">Recorded (UTC)</th><th scope="col">Type</th><th scope="col">By</th>
        <th scope="col">About</th><th scope="col">Leaf hash</th><th scope="col">Previous hash</th>
      </tr></thead>
      <tbody>{entries.map((entry) => <Row key={nameOf(entry)} entry={entry} link={links?.get(nameOf(entry))} />)}</tbody>
    </ScrollTable>
  );
}

function Row({ entry, link }: { entry: AuditEntry; link?: Link }) {
  return (
    <tr>
      <th scope="row"><code>{entry.log}</code> <Figure of={entry.index} /></th>
      <td>{link && <State tone={link === 'holds' ? 'good' : 'bad'}>{SAID[link]}</State>}</td>
      <td><Moment at={entry.recordedAt} /></td>
      <td className="nowrap">{titled(entry.type)}</td>
      <td className="nowrap">{entry.subject}</td>
      <td><About entry={entry} /></td>
      <td><Digest of={entry.leafHash} name={`leaf hash of ${nameOf(entry)}`} /></td>
      <td><code title={entry.previousHash} className="nowrap">{shortDigest(entry.previousHash)}</code></td>
    </tr>
  );
}

function Named({ to, id, said }: { to: string; id: string; said?: string }) {
  return <span className={classes.about}><PageLink to={to}><code title={id}>{id.slice(0, 4)}…{id.slice(-6)}</code></PageLink>{said && <span className="quiet">{said}</span>}</span>;
}

/** What the entry speaks of, as a link where a page shows it. */
function About({ entry }: { entry: AuditEntry }) {
  const content = (entry.entry as { content?: Record<string, string> }).content ?? {};
  if (content.proposalId) return <Named to={`/proposals/${content.proposalId}`} id={content.proposalId} said={content.state && titled(content.state)} />;
  if (content.draftId) return <Named to={`/drafts/${content.draftId}`} id={content.draftId} said={content.path} />;
  if (content.decisionId) return <PageLink to={`/decisions/${content.decisionId}`} className="nowrap"><code>{content.decisionId}</code></PageLink>;
  return <span>{content.policy ?? content.breakerId ?? content.account ?? ''}</span>;
}
