import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { books, policies } from '../api/queries.ts';
import { reportPath, reportRows, type Wanted } from '../api/reports.ts';
import type { ReportListed } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import filters from '../decisions/Decisions.module.css';
import page from '../shell/Page.module.css';
import { DownloadButton } from '../shell/DownloadButton.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Panel } from '../shell/Panel.tsx';
import { instantOf, minuteOf } from '../shell/Search.tsx';
import { Legend, ReportTable } from './ReportTable.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import { lastDay } from './time.ts';

/** What is wanted stands in the address; the rows are fetched when somebody asks for them. */
export function Report({ listed }: { listed: ReportListed }) {
  const { report, title, columns } = listed;
  const [wanted, change] = useWanted(report);
  const give = useMutation({ mutationFn: () => reportRows(report, wanted) });
  const isWhole = Boolean(wanted.from && wanted.until) && (report !== 'reconciliation' || wanted.book !== '');
  const submit = (event: FormEvent) => { event.preventDefault(); give.mutate(); };
  return (
    <div className={page.stack}>
      <Panel title={capital(title)} actions={(
        <div className={filters.forms}>
          <DownloadButton path={reportPath(report, wanted)} accept="text/csv" file={`${report}.csv`} disabled={!isWhole}>CSV</DownloadButton>
          <DownloadButton path={reportPath(report, wanted)} accept="application/json" file={`${report}.json`} disabled={!isWhole}>JSON</DownloadButton>
        </div>
      )}>
        <form onSubmit={submit} className={filters.filters} aria-label="What is wanted">
          <Fields report={report} wanted={wanted} change={(next) => { give.reset(); change(next); }} />
          <Button type="submit" className={filters.submit} loading={give.isPending} disabled={!isWhole}>Show</Button>
        </form>
        <Legend columns={columns} />
      </Panel>
      {give.isPending && <Panel title="Rows"><Lines count={8} /></Panel>}
      {give.error && <Failure error={give.error} again={() => give.mutate()} />}
      {give.data && (report === 'reconciliation' ? <Reconciliation columns={columns} rows={give.data.rows} /> : <ReportTable columns={columns} rows={give.data.rows} />)}
    </div>
  );
}

/** The last day where nothing else is said, up to the coming minute. */
function useWanted(report: string): [Wanted, (next: Partial<Wanted>) => void] {
  const [params, setParams] = useSearchParams();
  const [otherwise] = useState(lastDay);
  const books_ = useQuery(books).data?.items ?? [];
  const wanted = {
    from: params.get('from') ?? otherwise.from, until: params.get('until') ?? otherwise.until,
    book: params.get('book') ?? (report === 'reconciliation' && books_.length === 1 ? books_[0].book : ''), policy: params.get('policy') ?? '',
  };
  return [wanted, (next) => setParams(Object.fromEntries(Object.entries({ ...wanted, ...next }).filter(([, value]) => value)), { replace: true })];
}

function Fields({ report, wanted, change }: { report: string; wanted: Wanted; change: (next: Partial<Wanted>) => void }) {
  const names = useQuery(policies).data?.items.map(({ name }) => name) ?? [];
  const stored = useQuery(books).data?.items.map(({ book }) => book) ?? [];
  const isReconciliation = report === 'reconciliation';
  return (
    <>
      <TextInput type="datetime-local" label="From (UTC)" required withAsterisk={false} value={minuteOf(wanted.from)} onChange={({ currentTarget }) => change({ from: instantOf(currentTarget.value) })} />
      <TextInput type="datetime-local" label="Until (UTC)" required withAsterisk={false} value={minuteOf(wanted.until)} onChange={({ currentTarget }) => change({ until: instantOf(currentTarget.value) })} />
      <Select label="Book" data={stored} value={wanted.book || null} placeholder={isReconciliation ? 'choose one' : 'any'} clearable={!isReconciliation} onChange={(book) => change({ book: book ?? '' })} />
      {!isReconciliation && <Select label="Policy" data={names} value={wanted.policy || null} placeholder="any" clearable onChange={(policy) => change({ policy: policy ?? '' })} />}
    </>
  );
}
