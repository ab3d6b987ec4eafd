import type { AddOn, Decision, NettingSet, PolicyStamp } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { percent, titled } from '../figures/words.ts';
import { Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import { RuleLink } from './RuleLink.tsx';

/** Margin of the positions, by underlying; absent without positions. */
export function NettingSets({ decision }: { decision: Decision }) {
  const sets = (decision.projected ?? decision.current).nettingSets;
  if (sets.length === 0) return null;
  const scenarios = sets.some((set) => set.worstScenario);
  const addOns = sets.some((set) => set.addOns.length > 0);
  return (
    <Panel title="Margin of positions" flush note={decision.projected ? 'projected' : undefined}>
      <ScrollTable caption="Margin of positions by underlying">
        <thead><tr>
          <th scope="col">Underlying</th><th scope="col">Positions</th><th scope="col">Model</th>
          {scenarios && <><th scope="col">Worst scenario</th><th scope="col" className={table.number}>Scenario loss</th></>}
          {addOns && <th scope="col">Add-ons</th>}
          <th scope="col" className={table.number}>Initial</th><th scope="col" className={table.number}>Maintenance</th>
        </tr></thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.underlying}>
              <th scope="row">{set.underlying}</th>
              <td>{set.positionIds.join(', ')}</td>
              <td>{titled(set.model)} {set.modelRuleId && <RuleLink policy={decision.policy} ruleId={set.modelRuleId} />}</td>
              {scenarios && <><td>{worst(set)}</td>
                <td className={table.number}>{set.scenarioLoss ? <Figure of={set.scenarioLoss} /> : <span className="quiet">none</span>}</td></>}
              {addOns && <td>{set.addOns.map((addOn) => <AddOnLine key={`${addOn.component} ${addOn.ruleId}`} addOn={addOn} policy={decision.policy} />)}</td>}
              <td className={table.number}><Figure of={set.initialMargin} strong /></td>
              <td className={table.number}><Figure of={set.maintenanceMargin} /></td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

/** What is asked beyond the model, by whom, and whether maintenance margin has it too. */
function AddOnLine({ addOn, policy }: { addOn: AddOn; policy: PolicyStamp }) {
  return (
    <div>
      {titled(addOn.component)} <RuleLink policy={policy} ruleId={addOn.ruleId} /> <Figure of={addOn.amount} />
      {addOn.appliesTo === 'INITIAL' && <span className="quiet"> initial only</span>}
    </div>
  );
}

function worst({ worstScenario }: NettingSet) {
  if (!worstScenario) return <span className="quiet">none</span>;
  return `spot ${percent(worstScenario.spotShock)}, volatility ${worstScenario.volatilityShock.toLowerCase()}`;
}
