import type { Finding, PolicyStamp } from '../api/types.ts';
import { capital, measured, titled } from '../figures/words.ts';
import { State } from '../shell/State.tsx';
import classes from './Decision.module.css';
import { RowLink, RuleLink } from './RuleLink.tsx';
import { SIGNS, subjectOf } from './sentences.ts';

/** What passed, one entry for each rule and in it one line for each thing it judged: number, bound, room. */
export function PassedRules({ findings, policy }: { findings: Finding[]; policy: PolicyStamp }) {
  const rules = [...new Set(findings.map((finding) => finding.ruleId))];
  return (
    <ul className={classes.list}>
      {rules.map((ruleId) => {
        const group = findings.filter((finding) => finding.ruleId === ruleId);
        return (
          <li key={ruleId} className={classes.finding}>
            <div><RuleLink policy={policy} ruleId={ruleId} /></div>
            <div>
              <div className={classes.findingHead}>
                <State tone="good">Passed</State>
                <span>{group[0].title ? capital(group[0].title) : titled(group[0].family)}</span>
                </div>
              <div className={classes.small}>{[group[0].metric && titled(group[0].metric), group[0].source].filter(Boolean).join('. ')}</div>
              <ul className={classes.passed}>{group.map((finding, index) => <Line key={index} finding={finding} policy={policy} />)}</ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Line({ finding, policy }: { finding: Finding; policy: PolicyStamp }) {
  const { metric, actual, limit, comparison, distance, table, row } = finding;
  const bound = limit !== null && limit !== undefined && comparison !== 'EQUAL';
  return (
    <li>
      <span className={classes.about}>{subjectOf(finding)}</span>
      <span className="mono">{actual && measured(metric, actual)}{bound && ` ${SIGNS[comparison ?? ''] ?? ''} ${measured(metric, limit)}`}</span>
      {distance && <span className="quiet">room <span className="mono">{measured(metric, distance)}</span></span>}
      {table && row && <RowLink policy={policy} table={table} row={row} short />}
    </li>
  );
}
