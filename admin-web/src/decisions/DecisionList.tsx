import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type DecisionFilter, decisions, policies } from '../api/queries.ts';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import classes from './Decisions.module.css';

export function DecisionList() {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries([...params].filter(([, value]) => value)) as DecisionFilter;
  const query = useInfiniteQuery(decisions(filter));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title="Decisions" lead="Every BINDING decision, newest first. Each can be computed again and compared." />
      <Filters filter={filter} change={(next) => setParams(given(next), { replace: true })} />
      <Panel title="Recorded decisions" flush note={<span role="status">{said(rows.length, query.hasNextPage)}</span>}>
        {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Lines count={10} />}
        {rows.length > 0 && <DecisionTable rows={rows} caption="Recorded decisions" />}
        {query.isSuccess && rows.length === 0 && <Nothing filtered={Object.keys(filter).length > 0} />}
        {query.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older ones</Button>
          </div>
        )}
      </Panel>
    </>
  );
}

interface FilterProps { filter: DecisionFilter; change: (next: DecisionFilter) => void }

function Filters({ filter, change }: FilterProps) {
  const [accountId, setAccountId] = useState(filter.accountId ?? '');
  const later = useDebouncedCallback((typed: string) => change({ ...filter, accountId: typed.trim() }), 300);
  const names = (useQuery(policies).data?.items ?? []).map((policy) => policy.name);
  return (
    <form role="search" aria-label="Filter decisions" className={classes.filters} onSubmit={(event) => event.preventDefault()}>
      <TextInput label="Account" placeholder="any" value={accountId}
        onChange={(event) => { setAccountId(event.currentTarget.value); later(event.currentTarget.value); }} />
      <Select label="Outcome" placeholder="any" clearable value={filter.outcome ?? null}
        onChange={(outcome) => change({ ...filter, outcome: outcome ?? '' })}
        data={[{ value: 'ALLOWED', label: 'Allowed' }, { value: 'REFUSED', label: 'Refused' }, { value: 'ASSESSED', label: 'Assessed' }]} />
      <Select label="Policy" placeholder="any" clearable value={filter.policy ?? null} data={names}
        onChange={(policy) => change({ ...filter, policy: policy ?? '' })} />
    </form>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered
    ? <Empty title="No decision fits the filter"><Link to="/decisions" reloadDocument>Show all decisions</Link></Empty>
    : <Empty title="Nothing has been decided yet"><Link to="/try">Try a decision</Link> and make it BINDING to see it here.</Empty>;
}

function given(filter: DecisionFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Record<string, string>;
}

function said(count: number, more: boolean): string {
  return `${count}${more ? ' and more' : ''} shown`;
}
