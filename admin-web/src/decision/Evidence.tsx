import type { Decision } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { Light } from '../overview/Breakers.tsx';
import overview from '../overview/Overview.module.css';
import { Empty, Facts, Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Decision.module.css';
import { RuleLink } from './RuleLink.tsx';

/** What the answer rests on, by digest, and where it was written down. */
export function Evidence({ decision: { evidence, policy, receipt, breakers = [], ...decision } }: { decision: Decision }) {
  return (
    <>
      <div className={classes.pair}>
        <Panel title="Inputs and policy">
          <Facts facts={[
            ['Input', <Digest key="i" of={evidence.inputDigest} name="input digest" />],
            ['Market', <Digest key="m" of={evidence.marketDigest} name="market digest" />],
            ['Package', <Digest key="p" of={policy.packageDigest} name="package digest" />],
            ['Logic', <Digest key="l" of={policy.logicDigest} name="logic digest" />],
            ['In force since', <Moment key="f" at={policy.effectiveFrom} />],
            ['Margin edition', evidence.marginEdition ?? 'none'],
            ['Engine build', <code key="e">{evidence.engineBuild ?? 'none'}</code>],
            ['Market data', decision.marketData === 'SERVER' ? 'the server’s' : 'the caller’s'],
          ]} />
        </Panel>
        <Panel title="Receipt">
          {receipt ? (
            <Facts facts={[
              ['Log', receipt.log ?? 'none'],
              ['Entry', <Figure key="x" of={receipt.index} />],
              ['Leaf hash', <Digest key="h" of={receipt.leafHash} name="leaf hash" />],
              ['Previous hash', <Digest key="q" of={receipt.previousHash} name="previous hash" />],
            ]} />
          ) : <Empty title="No receipt">A quote is not recorded. Make the decision BINDING to have it in the audit log.</Empty>}
        </Panel>
      </div>
      {breakers.length > 0 && <Panel title="Breakers seen"><ul className={overview.lights}>{breakers.map((breaker) => <Light key={breaker.breakerId} breaker={breaker} />)}</ul></Panel>}
      <Panel title="Prices used" flush>
        <ScrollTable caption="Prices used">
          <thead><tr><th scope="col">Asset</th><th scope="col">For</th><th scope="col">Source</th><th scope="col">Chosen by</th><th scope="col" className={table.number}>Price</th></tr></thead>
          <tbody>{evidence.quotesUsed.map((quote, index) => (
            <tr key={index}><th scope="row">{quote.asset}</th><td>{quote.use?.toLowerCase()}</td><td className="nowrap">{quote.source}</td><td className="nowrap" title={quote.rule}>{quote.rule && <RuleLink policy={policy} ruleId={quote.rule.split(' ')[0]} />}</td>
              <td className={table.number}><Figure of={quote.price} trim /></td></tr>
          ))}</tbody>
        </ScrollTable>
      </Panel>
    </>
  );
}
