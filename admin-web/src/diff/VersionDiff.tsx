import type { PolicyVersion } from '../api/types.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { CellDiff } from './CellDiff.tsx';
import classes from './Diff.module.css';
import { by, rowsDiff, type Row } from './rows.ts';
import { TextDiff } from './TextDiff.tsx';

interface Named { name: string }

/** Two versions of one policy: tables by cell, parameters by member, rules by line. */
export function VersionDiff({ before, after }: { before: PolicyVersion; after: PolicyVersion }) {
  const tables = pairs(before.tables, after.tables).map(({ name, was, is }) => ({ name, diff: rowsDiff((was?.rows ?? []) as Row[], (is?.rows ?? []) as Row[]) })).filter(({ diff }) => diff.changes.length > 0 || diff.isReordered);
  const rules = pairs(before.rules.map(named), after.rules.map(named)).filter(({ was, is }) => was?.text !== is?.text);
  const parameters = pairs(before.parameters, after.parameters).filter(({ was, is }) => was?.value !== is?.value);
  return (
    <>
      {tables.length + rules.length + parameters.length === 0 && <Panel title="Differences"><Empty title="No cell, parameter or rule differs" /></Panel>}
      {parameters.length > 0 && (
        <Panel title="Parameters" flush>
          <ScrollTable caption="Parameters that differ">
            <thead><tr><th scope="col">Parameter</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">By</th></tr></thead>
            <tbody>{parameters.map(({ name, was, is }) => <tr key={name}><th scope="row"><code>{name}</code></th><td className="mono"><del className={classes.before}>{was?.value}</del></td><td className={`mono ${classes.after}`}>{is?.value}</td><td className="mono">{by(was?.value, is?.value)}</td></tr>)}</tbody>
          </ScrollTable>
        </Panel>
      )}
      {tables.map(({ name, diff }) => <Panel key={name} title={`Table ${name}`} flush><CellDiff diff={diff} caption={`Changes of ${name}`} /></Panel>)}
      {rules.map(({ name, was, is }) => <Panel key={name} title={`Rule ${name}`} flush><TextDiff before={was?.text ?? ''} after={is?.text ?? ''} label={`Changes of ${name}`} /></Panel>)}
    </>
  );
}

function named<T extends { ruleId: string }>(rule: T): T & Named {
  return { ...rule, name: rule.ruleId };
}

/** What stands under each name in both. */
function pairs<T extends Named>(before: T[], after: T[]): { name: string; was?: T; is?: T }[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.map((name) => ({ name, was: before.find((each) => each.name === name), is: after.find((each) => each.name === name) }));
}
