import { Link } from 'react-router';
import type { ImpactReport, Level } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { capital, grouped, percent, titled } from '../figures/words.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import table from '../shell/Page.module.css';
import { isSome, shockOf } from './sentences.ts';

/** Assets that the package prices otherwise: that moves every account at once. */
export function Mispricing({ report: { mispricing } }: { report: ImpactReport }) {
  if (mispricing.length === 0) return null;
  return (
    <Panel title="Prices that change" flush note={<State tone="bad">{`${mispricing.length} ${mispricing.length === 1 ? 'asset' : 'assets'}`}</State>}>
      <ScrollTable caption="Prices that change">
        <thead><tr><th scope="col">Asset</th><th scope="col" className={table.number}>Before</th><th scope="col" className={table.number}>After</th><th scope="col" className={table.number}>Change</th></tr></thead>
        <tbody>{mispricing.map(({ asset, before, after, change }) => (
          <tr key={asset}><th scope="row">{asset}</th><td className={table.number}><Figure of={before} trim /></td><td className={table.number}><Figure of={after} trim /></td><td className={table.number}><strong>{percent(change)}</strong></td></tr>
        ))}</tbody>
      </ScrollTable>
    </Panel>
  );
}

/** The accounts that lose most. */
export function Worst({ level: { worst, shock } }: { level: Level }) {
  if (worst.length === 0) return null;
  return (
    <Panel title="Accounts hit hardest" flush note={`at ${shockOf(shock)}`}>
      <ScrollTable caption="Accounts hit hardest">
        <thead><tr><th scope="col">Account</th><th scope="col">Book</th><th scope="col" className={table.number}>Health factor before</th><th scope="col" className={table.number}>After</th><th scope="col" className={table.number}>Debt</th><th scope="col">Becomes</th></tr></thead>
        <tbody>{worst.map(({ book, accountId, healthFactorBefore, healthFactorAfter, debt, becomesLiquidatable }) => (
          <tr key={`${book} ${accountId}`}>
            <th scope="row"><Link to={`/try?book=${encodeURIComponent(book)}&account=${encodeURIComponent(accountId)}`}>{accountId}</Link></th><td>{book}</td>
            <td className={table.number}><Figure of={healthFactorBefore} /></td><td className={table.number}><Figure of={healthFactorAfter} /></td>
            <td className={table.number}><Figure of={debt} money /></td><td>{becomesLiquidatable ? <State tone="bad">Liquidatable</State> : <span className="quiet">worse</span>}</td>
          </tr>
        ))}</tbody>
      </ScrollTable>
    </Panel>
  );
}

/** The last decisions, decided again under the package. */
export function Replayed({ report: { decisions: { replayed, same, figuresChanged, outcomeChanged, failed } } }: { report: ImpactReport }) {
  return (
    <Panel title="The last decisions, decided again" flush={outcomeChanged.length > 0} note={`${grouped(replayed)} replayed, ${grouped(same)} the same${isSome(figuresChanged) ? `, ${grouped(figuresChanged)} with other figures` : ''}${failed.length ? `, ${failed.length} not decided` : ''}`}>
      {outcomeChanged.length === 0 ? <Empty title={isSome(replayed) ? 'Every one has the same outcome' : 'There are no recorded decisions to replay'} /> : (
        <ScrollTable caption="Decisions with another outcome">
          <thead><tr><th scope="col">Decision</th><th scope="col">Was</th><th scope="col">Would be</th></tr></thead>
          <tbody>{outcomeChanged.map(({ decisionId, before, after }) => (
            <tr key={decisionId}><th scope="row"><Link to={`/decisions/${decisionId}`}><code>{decisionId}</code></Link></th><td>{titled(before)}</td><td><strong>{capital(titled(after))}</strong></td></tr>
          ))}</tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}
