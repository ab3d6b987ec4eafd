import type { Decision, Figures } from '../api/types.ts';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { reasonsOf } from '../decision/sentences.ts';
import { Figure } from '../figures/Figure.tsx';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Try.module.css';

const SHOWN: { name: 'healthFactor' | 'marginExcess' | 'marginCall' | 'collateralValue'; label: string }[] = [
  { name: 'healthFactor', label: 'Health factor' }, { name: 'marginExcess', label: 'Margin excess' },
  { name: 'marginCall', label: 'Margin call' }, { name: 'collateralValue', label: 'Collateral value' },
];

/** The answer to the request beside the answer to the moved one. */
export function Compared({ base, moved }: { base: Decision; moved: Decision }) {
  const after = (decision: Decision): Figures => decision.projected ?? decision.current;
  const reasons = reasonsOf(moved);
  return (
    <div className={classes.compared} aria-live="polite">
      <ScrollTable caption="What if, compared">
        <thead><tr><th scope="col"><span className="visually-hidden">Figure</span></th><th scope="col" className={table.number}>As asked</th><th scope="col" className={table.number}>What if</th></tr></thead>
        <tbody>
          <tr><th scope="row">Outcome</th><td className={table.number}><OutcomeTag outcome={base.outcome} /></td><td className={table.number}><OutcomeTag outcome={moved.outcome} /></td></tr>
          {SHOWN.map(({ name, label }) => (
            <tr key={name}><th scope="row">{label}</th><td className={table.number}><Figure of={after(base)[name]} /></td>
              <td className={table.number}><Figure of={after(moved)[name]} strong /></td></tr>
          ))}
        </tbody>
      </ScrollTable>
      {reasons.length > 0 && <ul className={classes.reasons}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
    </div>
  );
}
