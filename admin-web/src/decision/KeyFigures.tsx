import type { Decision, Figures } from '../api/types.ts';
import { compare } from '../figures/decimal.ts';
import { Figure } from '../figures/Figure.tsx';
import { Panel } from '../shell/Panel.tsx';
import classes from './Decision.module.css';

type Name = Exclude<keyof Figures, 'lots' | 'nettingSets' | 'lotsUnchanged' | 'addOns' | 'liquidatable' | 'derivativesValue'>;

const SHOWN: { name: Name; label: string; percent?: boolean; absent?: string }[] = [
  { name: 'healthFactor', label: 'Health factor', absent: 'no debt' },
  { name: 'marginExcess', label: 'Margin excess' },
  { name: 'marginCall', label: 'Margin call' },
  { name: 'collateralValue', label: 'Collateral value' },
  { name: 'thresholdValue', label: 'Threshold value' },
  { name: 'debt', label: 'Debt' },
  { name: 'marketValue', label: 'Market value' },
  { name: 'loanToValue', label: 'Loan to value', percent: true },
  { name: 'initialMargin', label: 'Initial margin' },
  { name: 'maintenanceMargin', label: 'Maintenance margin' },
];

/** Each sum after the intents, and what it was before where they change it. */
export function KeyFigures({ decision: { current, projected } }: { decision: Decision }) {
  const after = projected ?? current;
  return (
    <Panel title="Key figures" flush note={projected ? 'after the intents, in base currency' : 'in base currency'}>
      <div className={classes.keys}>
        <dl className={classes.figures}>
          {SHOWN.map(({ name, label, percent, absent }) => (
            <div key={name} className={classes.key}>
              <dt>{label}</dt>
              <dd>{after[name] ? <Figure of={after[name]} percent={percent} strong /> : <span className="quiet">{absent ?? 'none'}</span>}</dd>
              {projected && changed(current[name], projected[name]) && (
                <dd className={classes.from}>was {current[name] ? <Figure of={current[name]} percent={percent} /> : (absent ?? 'none')}</dd>
              )}
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}

function changed(before?: string | null, after?: string | null): boolean {
  return (before ?? '') !== (after ?? '') && (!before || !after || compare(before, after) !== 0);
}
