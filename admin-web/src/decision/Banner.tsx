import type { Decision } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { State } from '../shell/State.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import { reasonsOf } from './sentences.ts';
import classes from './Decision.module.css';

/** The verdict first, in one line, then why. */
export function Banner({ decision }: { decision: Decision }) {
  const { outcome, purpose, policy, decidedAt, validUntil, valuation } = decision;
  const asked = (decision.intents ?? []).map((intent) => titled(intent.action)).join(', ');
  return (
    <section className={classes.banner} data-outcome={outcome} aria-label="Outcome" role="status">
      <div className={classes.verdict}>
        <h2><OutcomeTag outcome={outcome} /></h2>
        <span>{asked || 'The account as it stands'}</span>
        <span className="quiet">{purpose === 'BINDING' ? 'binding, recorded' : 'quote, not recorded'}</span>
        {decision.current.liquidatable && <State tone="bad">Liquidatable</State>}
        {valuation === 'PARTIAL' && <State tone="warn">Not everything has a valid price</State>}
      </div>
      <ul className={classes.reasons}>{reasonsOf(decision).map((reason) => <li key={reason}>{reason}</li>)}</ul>
      <div className={classes.meta}>
        <span>{policy.name} {policy.version}</span>
        <span>decided <Moment at={decidedAt} /> UTC</span>
        {validUntil && <span>valid until <Moment at={validUntil} date={false} /></span>}
      </div>
    </section>
  );
}
