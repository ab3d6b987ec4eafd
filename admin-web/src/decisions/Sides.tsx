import type { Counterfactual } from '../api/types.ts';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { Figure } from '../figures/Figure.tsx';
import { capital } from '../figures/words.ts';
import { Empty, Facts, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Decisions.module.css';

const FIGURES_MAX = 60;

type Props = Pick<Counterfactual, 'decided' | 'other' | 'findings' | 'figures'> & { otherwise?: string };

/** What was decided beside what would have been: outcomes, findings that differ, figures that differ. */
export function Sides({ decided, other, findings, figures, otherwise = 'Otherwise' }: Props) {
  return (
    <>
      <Facts facts={[[`As decided, ${decided.policy.version}`, <OutcomeTag key="d" outcome={decided.outcome} />], [`${otherwise}, ${other.policy.version}`, <OutcomeTag key="o" outcome={other.outcome} />]]} />
      {findings.length === 0 && figures.length === 0 && <Empty title="Both say the same">No finding and no figure differs.</Empty>}
      {findings.length > 0 && <ul className={classes.sentences} aria-label="Findings that differ">{findings.map(({ ruleId, sentence }, at) => <li key={at}><code>{ruleId}</code> {capital(sentence)}.</li>)}</ul>}
      {figures.length > 0 && (
        <ScrollTable caption="Figures that differ">
          <thead><tr><th scope="col">Figure</th><th scope="col" className={table.number}>As decided</th><th scope="col" className={table.number}>{otherwise}</th></tr></thead>
          <tbody>{figures.slice(0, FIGURES_MAX).map(({ path, recorded, recomputed }) => (
            <tr key={path}><th scope="row"><code>{path}</code></th><td className={table.number}><Figure of={recorded} /></td><td className={table.number}><Figure of={recomputed} /></td></tr>
          ))}</tbody>
        </ScrollTable>
      )}
      {figures.length > FIGURES_MAX && <p className="quiet">The first {FIGURES_MAX} of {figures.length}.</p>}
    </>
  );
}
