import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../api/client.ts';
import { books, bookSummary } from '../api/queries.ts';
import type { Book, BookSummary } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Overview.module.css';
import { RiskBands } from './RiskBands.tsx';

/** Each stored book as it stands now: what is owed, what secures it, and how far from trouble. */
export function Risk() {
  const stored = useQuery(books).data?.items ?? [];
  return <>{stored.map((book) => <BookRisk key={book.book} book={book} />)}</>;
}

/** Without a policy a book is not judged, and nothing is asked. */
function BookRisk({ book: { book, policy } }: { book: Book }) {
  const { data, error } = useQuery({ ...bookSummary(book), enabled: Boolean(policy) });
  return (
    <Panel title={`Risk of book ${book}`} note={data && <Sweep summary={data} />} flush>
      {data ? <Figures summary={data} /> : error ? <Absent error={error} /> : policy ? <Lines count={4} /> : <Unjudged />}
    </Panel>
  );
}

function Sweep({ summary: { sweep } }: { summary: BookSummary }) {
  return <>{sweep.policy} {sweep.version}, <State tone={sweep.current ? 'good' : 'warn'}>{sweep.current ? 'Current' : 'On its way'}</State> as of <Moment at={sweep.asOf} date={false} /> UTC</>;
}

function Figures({ summary: { total, collateralAtRisk, bands } }: { summary: BookSummary }) {
  const keys: [string, string][] = [['Accounts', total.accounts], ['Collateral', total.collateralValue], ['Debt', total.debt], ['Collateral at risk', collateralAtRisk], ['Margin calls', total.marginCall]];
  return (
    <div className={classes.risk}>
      <dl className={classes.keys}>{keys.map(([label, value]) => <div key={label}><dt>{label}</dt><dd><Figure of={value} money={label !== 'Accounts'} strong /></dd></div>)}</dl>
      <RiskBands bands={bands} />
    </div>
  );
}

function Unjudged() {
  return <Empty title="No policy judges this book">A backend or an admin says which one does.</Empty>;
}

/** A server that just started has not come by yet. */
function Absent({ error }: { error: Error }) {
  const onItsWay = error instanceof ProblemError && error.problem.status === 503;
  return onItsWay ? <Empty title="The first sweep is on its way" /> : <Failure error={error} />;
}
