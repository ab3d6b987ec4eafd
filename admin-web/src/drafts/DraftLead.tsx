import { Link } from 'react-router';
import type { Draft } from '../api/types.ts';
import { packagePath } from '../policies/packages.ts';
import { titled } from '../figures/words.ts';
import { State } from '../shell/State.tsx';

const TONES: Record<string, 'good' | 'plain' | 'bad'> = { VALIDATED: 'good', DRAFT: 'plain', PROPOSED: 'plain', DISCARDED: 'bad' };

export function DraftLead({ draft: { policy, base, state, baseInForce, authors, reason, proposalId } }: { draft: Draft }) {
  return (
    <>
      <State tone={TONES[state] ?? 'plain'}>{titled(state)}</State>{' '}
      from <Link to={packagePath({ ...base, name: policy })}>{policy} {base.version}</Link>
      {authors.length > 0 && <>, by {authors.join(', ')}</>}. {reason}
      {proposalId && <> <Link to={`/proposals/${proposalId}`}>Its proposal</Link>; an edit withdraws it.</>}
      {!baseInForce && <div><State tone="warn">Another package is in force than this began from. It can be read, but not proposed: begin again.</State></div>}
    </>
  );
}
