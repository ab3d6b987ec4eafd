import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link as PageLink, useSearchParams } from 'react-router';
import { auditEntries } from '../api/queries.ts';
import type { AuditEntry } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import decisions from '../decisions/Decisions.module.css';
import { check, type Link, nameOf } from './chain.ts';
import { EntryTable } from './EntryTable.tsx';

const TYPES = ['DECISION', 'POLICY_ACTIVATED', 'BREAKER_TRIPPED', 'SIGN_IN', 'SIGN_IN_REFUSED', 'SERVER_STARTED'];

/** The log as written, and a check of its hashes that trusts this browser only. */
export function AuditPage() {
  const [params, setParams] = useSearchParams();
  const type = params.get('type') ?? '';
  const query = useInfiniteQuery(auditEntries(type));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const links = useQuery({
    queryKey: ['audit', 'check', entries.map((entry) => entry.leafHash).join()],
    queryFn: () => check(entries),
    enabled: entries.length > 0,
    staleTime: Infinity,
  }).data;
  return (
    <>
      <PageHead title="Audit" lead="Every decision and every change of policy, each entry bound to the one before by its hash."
        actions={<PageLink to="/audit/proof">Check a proof</PageLink>} />
      <div className={decisions.filters}>
        <Select label="Type" placeholder="any" clearable value={type || null} data={TYPES.map((value) => ({ value, label: titled(value) }))}
          onChange={(chosen) => setParams(chosen ? { type: chosen } : {}, { replace: true })} />
      </div>
      <Panel title="Entries" flush note={<Verdict entries={entries} links={links} />}>
        {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Lines count={10} />}
        {entries.length > 0 && <EntryTable entries={entries} links={links} />}
        {query.isSuccess && entries.length === 0 && <Empty title="The log is empty">Entries appear with the first activation or BINDING decision.</Empty>}
        {query.hasNextPage && (
          <div className={decisions.more}>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older ones</Button>
          </div>
        )}
      </Panel>
    </>
  );
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
