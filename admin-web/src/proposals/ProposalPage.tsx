import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { proposal as proposalQuery } from '../api/proposals.ts';
import type { Proposal } from '../api/types.ts';
import sections from '../policies/Policies.module.css';
import { packageLabel, packagePath } from '../policies/packages.ts';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Lines } from '../shell/Loading.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { State } from '../shell/State.tsx';
import { Agreement } from './Agreement.tsx';
import { BundleButton } from './BundleButton.tsx';
import { Stages } from './Stages.tsx';
import { toneOf } from './states.ts';

const EvidenceParts = lazy(async () => ({ default: (await import('./EvidenceParts.tsx')).EvidenceParts }));

const PARTS = [['', 'Proposal'], ['changes', 'Changes'], ['impact', 'Impact'], ['checks', 'Checks'], ['history', 'History']];

/** One frozen change: what it is, what it does, who agreed, and what may be done to it now. */
export function ProposalPage() {
  const { id = '' } = useParams();
  const query = useQuery(proposalQuery(id));
  return (
    <>
      <PageHead title={query.data?.title ?? 'Proposal'} above={<Link to="/proposals">Proposals</Link>} lead={query.data && <Lead proposal={query.data} />}
        actions={query.data && <><Link to={`/audit/bundle?proposal=${id}`}>Check a bundle</Link><BundleButton id={id} /></>} />
      {query.data && <Stages proposal={query.data} />}
      <nav className={sections.sections} aria-label="Parts of the proposal">
        {PARTS.map(([path, label]) => <NavLink key={path} to={`/proposals/${id}${path && `/${path}`}`} end={path === ''}>{label}</NavLink>)}
      </nav>
      <Asked query={query} lines={12}>{(proposal) => <Part proposal={proposal} />}</Asked>
    </>
  );
}

function Lead({ proposal: { policy, before, after, lane, state, proposedBy, draftId } }: { proposal: Proposal }) {
  return (
    <>
      <State tone={toneOf(state)}>{titled(state)}</State> <Link to={packagePath({ ...before, name: policy })}>{policy} {packageLabel(before, [before, after])}</Link> to {packageLabel(after, [before, after])}, {lane.toLowerCase()} lane,
      proposed by {proposedBy} from <Link to={`/drafts/${draftId}`}>its draft</Link>
    </>
  );
}

function Part({ proposal }: { proposal: Proposal }) {
  const { section = '' } = useParams();
  if (section === '' || section === 'history') return <Agreement proposal={proposal} history={section === 'history'} />;
  if (!['changes', 'impact', 'checks'].includes(section)) return <NotFound />;
  return <Suspense fallback={<Lines count={10} />}><EvidenceParts id={proposal.proposalId} draft={proposal.draftId} part={section} /></Suspense>;
}
