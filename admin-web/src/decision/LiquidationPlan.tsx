import type { Decision } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { percent, titled } from '../figures/words.ts';
import { Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import { RuleLink } from './RuleLink.tsx';

type Plan = NonNullable<Decision['liquidationPlan']>;
type Step = Plan['steps'][number];

/** How the account may be liquidated now; absent when it may not be. */
export function LiquidationPlan({ decision }: { decision: Decision }) {
  const plan = decision.liquidationPlan;
  if (!plan) return null;
  return (
    <Panel title="Liquidation plan" flush note={titled(plan.model)}>
      <ScrollTable caption="What may be repaid and seized">
        <thead><tr>
          <th scope="col">Debt</th><th scope="col">Lot</th><th scope="col">Terms</th>
          <th scope="col" className={table.number}>Repaid</th><th scope="col" className={table.number}>Seized</th>
          <th scope="col" className={table.number}>Lot left</th>
        </tr></thead>
        <tbody>{plan.steps.map((step) => <StepRow key={`${step.loanId} ${step.lotId ?? ''}`} step={step} />)}</tbody>
        <tfoot><tr>
          <th scope="row" colSpan={3}>In base currency <RuleLink policy={decision.policy} ruleId={plan.modelRuleId} /></th>
          <td className={table.number}><Figure of={plan.repaidValue} strong /></td>
          <td className={table.number}><Figure of={plan.seizedValue} strong /></td>
          <td className={table.number}>debt left <Figure of={plan.remainingDebt} />, bad debt <Figure of={plan.badDebt} /></td>
        </tr></tfoot>
      </ScrollTable>
    </Panel>
  );
}

function StepRow({ step }: { step: Step }) {
  return (
    <tr>
      <th scope="row">{step.loanId}</th>
      <td>{step.lotId ? `${step.lotId}, ${step.asset}` : <span className="quiet">none</span>}</td>
      <td>{terms(step).join(', ')}</td>
      <td className={table.number}><Figure of={step.repaidQuantity} trim /></td>
      <td className={table.number}><Figure of={step.seizedQuantity} trim /></td>
      <td className={table.number}><Figure of={step.remainingLotQuantity} trim /></td>
    </tr>
  );
}

function terms(step: Step): string[] {
  const said: [string, string | undefined][] = [
    ['close factor', step.closeFactor], ['bonus', step.bonus], ['discount', step.discount]];
  return said.filter(([, rate]) => rate !== undefined).map(([name, rate]) => `${name} ${percent(rate as string)}`);
}
