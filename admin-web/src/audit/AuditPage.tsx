import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link as PageLink } from 'react-router';
import { auditEntries } from '../api/queries.ts';
import type { AuditEntry } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { type Field, Search, useSought } from '../shell/Search.tsx';
import { State } from '../shell/State.tsx';
import decisions from '../decisions/Decisions.module.css';
import { check, type Link, nameOf } from './chain.ts';
import { EntryTable } from './EntryTable.tsx';
import { ENTRY_TYPES } from './entry-types.ts';

const FIELDS: Field[] = [
  { name: 'type', label: 'Type', choices: ENTRY_TYPES.map((value) => ({ value, label: titled(value) })) },
  { name: 'subject', label: 'By' },
  { name: 'account', label: 'Account' },
  { name: 'asset', label: 'Asset' },
  { name: 'from', label: 'From', instant: true },
  { name: 'until', label: 'Until', instant: true },
];

/** The log as written, and a check of its hashes that trusts this browser only. */
export function AuditPage() {
  const [sought, change] = useSought(FIELDS);
  return (
    <>
      <PageHead title="Audit" lead={<>Every decision and every change of policy, each entry bound to the one before by its hash. By rule or outcome: <PageLink to="/decisions">search the decisions</PageLink>.</>}
        actions={<><PageLink to="/audit/proof">Check a proof</PageLink><PageLink to="/audit/bundle">Check a bundle</PageLink></>} />
      <Search label="Search entries" fields={FIELDS} sought={sought} change={change} />
      <Entries sought={sought} />
    </>
  );
}

function Entries({ sought }: { sought: Record<string, string> }) {
  const query = useInfiniteQuery(auditEntries(sought));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const links = useChecked(entries);
  const isFiltered = Object.keys(sought).length > 0;
  return (
    <Panel title="Entries" flush note={<Verdict entries={entries} links={links} />}>
      {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Lines count={10} />}
      {entries.length > 0 && <EntryTable entries={entries} links={links} />}
      {query.isSuccess && entries.length === 0 && (isFiltered ? <Empty title="No entry fits the search" />
        : <Empty title="The log is empty">Entries appear with the first activation or BINDING decision.</Empty>)}
      {query.hasNextPage && (
        <div className={decisions.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older ones</Button>
        </div>
      )}
    </Panel>
  );
}

/** What this browser finds of each entry; by their names and hashes, for two logs can have the same index. */
function useChecked(entries: AuditEntry[]): Map<string, Link> | undefined {
  return useQuery({
    queryKey: ['audit', 'check', entries.map((entry) => `${nameOf(entry)} ${entry.leafHash}`).join()],
    queryFn: () => check(entries),
    enabled: entries.length > 0,
    staleTime: Infinity,
  }).data;
}

function Verdict({ entries, links }: { entries: AuditEntry[]; links?: Map<string, Link> }) {
  if (!links || entries.length === 0) return <span role="status">{entries.length > 0 ? 'Checking the hashes' : ''}</span>;
  const wrong = entries.filter((entry) => links.get(nameOf(entry)) !== 'holds').map(nameOf);
  return (
    <span role="status">
      {wrong.length === 0
        ? <><State tone="good">Chain holds</State> over {entries.length} {entries.length === 1 ? 'entry' : 'entries'}, recomputed in this browser</>
        : <State tone="bad">{`Chain broken at ${wrong.join(', ')}`}</State>}
    </span>
  );
}
