import { useQuery } from '@tanstack/react-query';
import { policies } from '../../api/queries.ts';
import type { Problem } from '../../api/types.ts';
import { Panel } from '../../shell/Panel.tsx';
import { at } from '../draft.ts';
import type { Draft } from '../use-draft.ts';
import { byField, pointer } from '../violations.ts';
import classes from '../Try.module.css';
import { Beyond } from './Beyond.tsx';
import { ACCOUNT, BALANCES, LOANS, LOTS, MARKS, POOLS, POSITIONS, QUOTES, SEEN, WINDOWS } from './columns.ts';
import { LabelledField } from './fields.tsx';
import { Intents } from './Intents.tsx';
import { Rows } from './Rows.tsx';

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
      <Rows {...shared} title="Balances" noun="balance" nameOf="balanceId" path={['account', 'balances']} columns={BALANCES}
        fresh={(count) => ({ balanceId: `bal-${count + 1}`, asset: 'USDC', quantity: '-1000.00' })} />
      <Rows {...shared} title="Positions" noun="position" nameOf="positionId" path={['account', 'positions']} columns={POSITIONS}
        fresh={(count) => ({ positionId: `pos-${count + 1}`, instrument: 'ETH-PERP', type: 'PERPETUAL', underlying: 'ETH', side: 'LONG', quantity: '1.0', entryPrice: '3000.00', accruedFunding: '0' })} />
      <Rows {...shared} title="Quotes" noun="quote" nameOf="source" path={['market', 'quotes']} columns={[...QUOTES, ...seen]}
        fresh={() => ({ asset: 'WETH', source: 'chainlink:ETH-USD', price: '3000.00', publishedAt: new Date().toISOString(), confidence: '0.9990' })} />
      <Rows {...shared} title="Marks" noun="mark" nameOf="instrument" path={['market', 'marks']} columns={[...MARKS, ...seen]}
        fresh={() => ({ instrument: 'ETH-PERP', markPrice: '3000.00', publishedAt: new Date().toISOString() })} />
      <Rows {...shared} title="Liquidity pools" noun="pool" nameOf="asset" path={['market', 'liquidityPools']} columns={POOLS}
        fresh={() => ({ asset: 'UNI-V2-USDC-WETH', invariant: 'CONSTANT_PRODUCT', totalSupply: '54772.25575', reserves: [{ asset: 'WETH', quantity: '1000.0' }, { asset: 'USDC', quantity: '3000000.0' }] })} />
      <Rows {...shared} title="Price windows" noun="window" nameOf="asset" path={['market', 'priceWindows']} columns={WINDOWS}
        fresh={() => ({ asset: 'WETH', window: 'PT1H', highPrice: '3100.00', lowPrice: '2950.00' })} />
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
