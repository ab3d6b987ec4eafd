import { useQuery } from '@tanstack/react-query';
import { policies } from '../../api/queries.ts';
import type { Problem } from '../../api/types.ts';
import { words } from '../../figures/words.ts';
import { Panel } from '../../shell/Panel.tsx';
import { at, type Json } from '../draft.ts';
import type { Draft } from '../use-draft.ts';
import { byField, pointer } from '../violations.ts';
import classes from '../Try.module.css';
import { ACCOUNT, LOANS, LOTS, MARKS, POSITIONS, QUOTES, SEEN } from './columns.ts';
import { LabelledField } from './fields.tsx';
import { Intents } from './Intents.tsx';
import { Rows } from './Rows.tsx';

const KNOWN: Record<string, string[]> = {
  account: [...ACCOUNT.map(({ name }) => name), 'collateral', 'loans', 'positions'],
  market: ['quotes', 'marks'],
};

export function RequestForm({ draft, problem, now }: { draft: Draft; problem?: Problem; now: boolean }) {
  const faults = byField(problem);
  const seen = now ? [] : [SEEN];
  const shared = { draft, faults };
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()} aria-label="Request">
      <Intents {...shared} />
      <Head {...shared} now={now} />
      <Rows {...shared} title="Collateral" noun="lot" nameOf="lotId" path={['account', 'collateral']} columns={LOTS}
        fresh={(count) => ({ lotId: `lot-${count + 1}`, asset: 'WETH', chain: 'eip155:1', quantity: '1.0', custody: 'PROTOCOL_VAULT', encumbered: '0' })} />
      <Rows {...shared} title="Loans" noun="loan" nameOf="loanId" path={['account', 'loans']} columns={LOANS}
        fresh={(count) => ({ loanId: `loan-${count + 1}`, asset: 'USDC', principal: '1000.00', accruedInterest: '0' })} />
      <Rows {...shared} title="Positions" noun="position" nameOf="positionId" path={['account', 'positions']} columns={POSITIONS}
        fresh={(count) => ({ positionId: `pos-${count + 1}`, instrument: 'ETH-PERP', type: 'PERPETUAL', underlying: 'ETH', side: 'LONG', quantity: '1.0', entryPrice: '3000.00', accruedFunding: '0' })} />
      <Rows {...shared} title="Quotes" noun="quote" nameOf="source" path={['market', 'quotes']} columns={[...QUOTES, ...seen]}
        fresh={() => ({ asset: 'WETH', source: 'chainlink:ETH-USD', price: '3000.00', publishedAt: new Date().toISOString(), confidence: '0.9990' })} />
      <Rows {...shared} title="Marks" noun="mark" nameOf="instrument" path={['market', 'marks']} columns={[...MARKS, ...seen]}
        fresh={() => ({ instrument: 'ETH-PERP', markPrice: '3000.00', publishedAt: new Date().toISOString() })} />
      <Beyond value={draft.value!} />
    </form>
  );
}

function Head({ draft, faults, now }: { draft: Draft; faults: Map<string, string>; now: boolean }) {
  const names = (useQuery(policies).data?.items ?? []).map((policy) => policy.name);
  const policy = { name: 'name', label: 'Policy', kind: 'choice' as const, options: names };
  const field = (path: string[], column: { name: string; label: string }) => (
    <LabelledField key={path.join()} path={path} label={column.label} column={column} value={at(draft.value, path)} set={draft.set} fault={faults.get(pointer(path))} />
  );
  return (
    <Panel title="Account and policy">
      <div className={classes.fields}>
        {field(['policy', 'name'], policy)}
        {field(['policy', 'at'], { name: 'at', label: 'Policy at' })}
        {!now && field(['asOf'], { name: 'asOf', label: 'As of' })}
        {ACCOUNT.map((column) => field(['account', column.name], column))}
      </div>
    </Panel>
  );
}

/** Members without a field are sent as they are; the form says that they are there. */
function Beyond({ value }: { value: { [name: string]: Json } }) {
  const others = Object.entries(KNOWN).flatMap(([part, known]) =>
    Object.entries((value[part] as object | undefined) ?? {})
      .filter(([name, member]) => !known.includes(name) && !(Array.isArray(member) && member.length === 0)).map(([name]) => name).map((name) => `${part} ${words(name)}`));
  if (others.length === 0) return null;
  return <p className={classes.note}>Also sent, to be edited as JSON: {others.join(', ')}.</p>;
}
