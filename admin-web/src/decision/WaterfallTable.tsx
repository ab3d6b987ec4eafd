import type { LotFigures, PolicyStamp } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import { RowLink, RuleLink } from './RuleLink.tsx';
import { stepsOf } from './waterfall.ts';

export function WaterfallTable({ lots, policy }: { lots: LotFigures[]; policy: PolicyStamp }) {
  return (
    <ScrollTable caption="Haircut waterfall by lot">
      <thead><tr>
        <th scope="col">Lot</th><th scope="col">Step</th><th scope="col" className={table.number}>Haircut</th>
        <th scope="col" className={table.number}>Taken</th><th scope="col" className={table.number}>Value after</th><th scope="col">From</th>
      </tr></thead>
      {lots.map((lot) => (
        <tbody key={lot.lotId}>
          {stepsOf(lot).map((step, index) => (
            <tr key={step.label}>
              {index === 0 && <th scope="rowgroup" rowSpan={stepsOf(lot).length}>{lot.asset}<div className="quiet">{lot.lotId}</div></th>}
              <td>{step.label}</td>
              <td className={table.number}>{step.haircut && <Figure of={step.haircut} percent />}</td>
              <td className={table.number}>{step.lost && <Figure of={step.lost} />}</td>
              <td className={table.number}><Figure of={step.value} strong={step.kind !== 'loss'} /></td>
              <td className="nowrap">{step.ruleId && <RuleLink policy={policy} ruleId={step.ruleId} />} {step.table && <RowLink policy={policy} table={step.table} row={step.row} />}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}
