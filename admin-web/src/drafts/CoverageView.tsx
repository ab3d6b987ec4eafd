import type { Coverage } from '../api/types.ts';
import { Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Drafts.module.css';

/** Which rules and rows no scenario reaches: what nobody would notice to be wrong. */
export function CoverageView({ coverage: { rules, rows } }: { coverage: Coverage }) {
  const quietRules = rules.filter(({ scenarios }) => scenarios.length === 0);
  const quietRows = rows.filter(({ scenarios }) => scenarios.length === 0);
  return (
    <Panel title="Coverage" note={`${rules.length - quietRules.length} of ${rules.length} rules and ${rows.length - quietRows.length} of ${rows.length} rows are reached by a scenario`}>
      {quietRules.length === 0 && quietRows.length === 0 ? <State tone="good">Every rule and every row is reached</State> : (
        <ul className={classes.problems} style={{ border: 0, padding: 0 }} aria-label="Not reached" tabIndex={0}>
          {quietRules.map(({ ruleId }) => <li key={ruleId}>Rule <code>{ruleId}</code> is reached by no scenario.</li>)}
          {quietRows.slice(0, 60).map(({ table, row }) => <li key={`${table} ${row}`}>Row <code>{row}</code> of <code>{table}</code> is reached by no scenario.</li>)}
          {quietRows.length > 60 && <li className="quiet">and {quietRows.length - 60} more rows</li>}
        </ul>
      )}
    </Panel>
  );
}
