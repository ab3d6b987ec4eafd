import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { decisions, policies } from '../api/queries.ts';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { type Field, Search, useSought } from '../shell/Search.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import classes from './Decisions.module.css';

const FIELDS: Field[] = [
  { name: 'accountId', label: 'Account' },
  { name: 'asset', label: 'Asset' },
  { name: 'rule', label: 'Rule that spoke' },
  { name: 'failedRule', label: 'Rule that refused' },
  { name: 'outcome', label: 'Outcome', choices: [{ value: 'ALLOWED', label: 'Allowed' }, { value: 'REFUSED', label: 'Refused' }, { value: 'ASSESSED', label: 'Assessed' }] },
  { name: 'policy', label: 'Policy' },
  { name: 'packageDigest', label: 'Package digest' },
  { name: 'subject', label: 'Asked by' },
  { name: 'from', label: 'From', instant: true },
  { name: 'until', label: 'Until', instant: true },
];

export function DecisionList() {
  const [sought, change] = useSought(FIELDS);
  const names = (useQuery(policies).data?.items ?? []).map(({ name }) => ({ value: name, label: name }));
  const fields = FIELDS.map((field) => (field.name === 'policy' ? { ...field, choices: names } : field));
  return (
    <>
      <PageHead title="Decisions" lead="Every BINDING decision, newest first. Each can be computed again and compared." />
      <Search label="Search decisions" fields={fields} sought={sought} change={change} />
      <Recorded sought={sought} />
    </>
  );
}

function Recorded({ sought }: { sought: Record<string, string> }) {
  const query = useInfiniteQuery(decisions(sought));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title="Recorded decisions" flush note={<span role="status">{said(rows.length, query.hasNextPage)}</span>}>
      {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Lines count={10} />}
      {rows.length > 0 && <DecisionTable rows={rows} caption="Recorded decisions" />}
      {query.isSuccess && rows.length === 0 && <Nothing filtered={Object.keys(sought).length > 0} />}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older ones</Button>
        </div>
      )}
    </Panel>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered
    ? <Empty title="No decision fits the search"><Link to="/decisions" reloadDocument>Show all decisions</Link></Empty>
    : <Empty title="Nothing has been decided yet"><Link to="/try">Try a decision</Link> and make it BINDING to see it here.</Empty>;
}

function said(count: number, more: boolean): string {
  return `${count}${more ? ' and more' : ''} shown`;
}
