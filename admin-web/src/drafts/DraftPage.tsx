import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { draft as draftQuery } from '../api/drafts.ts';
import type { Draft } from '../api/types.ts';
import sections from '../policies/Policies.module.css';
import { Asked } from '../shell/Asked.tsx';
import { Lines } from '../shell/Loading.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Changes } from './Changes.tsx';
import { Checks } from './Checks.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { DraftLead } from './DraftLead.tsx';
import { DraftParameters } from './DraftParameters.tsx';
import { DraftTables } from './DraftTables.tsx';
import { changedIn } from './files.ts';

const DraftRules = lazy(async () => ({ default: (await import('./DraftRules.tsx')).DraftRules }));
const DraftScenarios = lazy(async () => ({ default: (await import('./DraftScenarios.tsx')).DraftScenarios }));
const DraftImpact = lazy(async () => ({ default: (await import('./DraftImpact.tsx')).DraftImpact }));

const PARTS: [string, string, RegExp | undefined][] = [
  ['', 'Changes', undefined], ['tables', 'Tables', /^tables\//], ['rules', 'Rules', /\.drl$/], ['parameters', 'Parameters', /^parameters\.json$/],
  ['scenarios', 'Scenarios', /^scenarios\//], ['checks', 'Checks', undefined], ['impact', 'Impact', undefined],
];

/** One draft: its parts to edit, what they change, and the way to a proposal. */
export function DraftPage() {
  const { id = '' } = useParams();
  const query = useQuery({ ...draftQuery(id), refetchInterval: 10_000 });
  return (
    <>
      <PageHead title={query.data?.title ?? 'Draft'} above={<Link to="/drafts">Drafts</Link>} lead={query.data && <DraftLead draft={query.data} />}
        actions={query.data && <DiscardButton draft={query.data} />} />
      <nav className={sections.sections} aria-label="Parts of the draft">
        {PARTS.map(([path, label, files]) => (
          <NavLink key={path} to={`/drafts/${id}${path && `/${path}`}`} end={path === ''}>
            {label}{query.data && files && <Count draft={query.data} files={files} />}
          </NavLink>
        ))}
      </nav>
      <Asked query={query} lines={12}>{(draft) => <Suspense fallback={<Lines count={10} />}><Part draft={draft} /></Suspense>}</Asked>
    </>
  );
}

function Count({ draft, files }: { draft: Draft; files: RegExp }) {
  const changed = changedIn(draft).filter(({ path }) => files.test(path)).length;
  return changed > 0 ? <> <small aria-label={`${changed} changed`}>({changed})</small></> : null;
}

function Part({ draft }: { draft: Draft }) {
  const { section = '', part } = useParams();
  switch (section) {
    case '': return <Changes draft={draft} />;
    case 'tables': return <DraftTables draft={draft} selected={part} />;
    case 'rules': return <DraftRules draft={draft} selected={part} />;
    case 'parameters': return <DraftParameters draft={draft} />;
    case 'scenarios': return <DraftScenarios draft={draft} selected={part} />;
    case 'checks': return <Checks draft={draft} />;
    case 'impact': return <DraftImpact draft={draft} />;
    default: return <NotFound />;
  }
}
