import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { accounts, books } from '../api/queries.ts';
import type { StoredAccount } from '../api/types.ts';
import { isNegative } from '../figures/decimal.ts';
import { Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';

/** The stored accounts, to start from; absent where there are none. */
export function BookSummary() {
  const names = (useQuery(books).data?.items ?? []).map((book) => book.book);
  const answers = useQueries({ queries: names.map((name) => accounts(name)) });
  const rows = answers.flatMap((answer) => answer.data?.items ?? []);
  if (rows.length === 0) return null;
  return (
    <Panel title="Accounts" flush note={`${rows.length} in ${names.length === 1 ? `book ${names[0]}` : `${names.length} books`}`}>
      <ScrollTable caption="Stored accounts">
        <thead><tr>
          <th scope="col">Account</th><th scope="col">Book</th><th scope="col">Collateral</th><th scope="col">Owes</th>
          <th scope="col">Positions</th><th scope="col" className={table.number}>Version</th><th scope="col"><span className="visually-hidden">Try</span></th>
        </tr></thead>
        <tbody>{rows.slice(0, 20).map((row) => <Row key={`${row.book}/${row.accountId}`} row={row} />)}</tbody>
      </ScrollTable>
    </Panel>
  );
}

function Row({ row }: { row: StoredAccount }) {
  const { collateral = [], loans = [], balances = [], positions = [] } = row.account ?? {};
  const owed = balances.filter((balance) => isNegative(balance.quantity));
  const owned = balances.filter((balance) => !isNegative(balance.quantity));
  return (
    <tr>
      <th scope="row">{row.accountId}</th>
      <td>{row.book}</td>
      <td>{listed([...collateral, ...owned].map((lot) => lot.asset))}</td>
      <td>{listed([...loans, ...owed].map((loan) => loan.asset))}</td>
      <td>{listed(positions.map((position) => position.instrument))}</td>
      <td className={`${table.number} mono`}>{row.accountVersion}</td>
      <td className={table.number}>
        <Link to={`/try?book=${encodeURIComponent(row.book)}&account=${encodeURIComponent(row.accountId)}`}>Try<span className="visually-hidden"> with {row.accountId}</span></Link>
      </td>
    </tr>
  );
}

function listed(names: string[]) {
  return names.length ? [...new Set(names)].join(', ') : <span className="quiet">none</span>;
}
