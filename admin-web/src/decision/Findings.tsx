import type { Decision, Finding } from '../api/types.ts';
import { capital, measured, titled } from '../figures/words.ts';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decision.module.css';
import { PassedRules } from './PassedRules.tsx';
import { RowLink, RuleLink } from './RuleLink.tsx';
import { EFFECTS, sentenceOf, subjectOf } from './sentences.ts';

/** Every rule that spoke: what failed in full, then what passed, rule by rule. */
export function Findings({ decision }: { decision: Decision }) {
  const failed = decision.findings.filter((finding) => !finding.passed);
  const passed = decision.findings.filter((finding) => finding.passed);
  return (
    <Panel title="Findings" flush note={`${failed.length} failed, ${passed.length} passed`}>
      {decision.findings.length === 0 && <Empty title="No rule had anything to say" />}
      <ul className={classes.list}>{failed.map((finding, index) => <Failed key={index} finding={finding} decision={decision} />)}</ul>
      <PassedRules findings={passed} policy={decision.policy} />
    </Panel>
  );
}

function Failed({ finding, decision }: { finding: Finding; decision: Decision }) {
  const miss = decision.nearestMisses?.find((near) => near.ruleId === finding.ruleId);
  return (
    <li className={classes.finding}>
      <div><RuleLink policy={decision.policy} ruleId={finding.ruleId} /></div>
      <div>
        <div className={classes.findingHead}>
          <State tone={toneOf(finding.effect)}>{EFFECTS[finding.effect] ?? titled(finding.effect)}</State>
          <span>{finding.title ? capital(finding.title) : titled(finding.family)}</span>
          <span className="quiet">{subjectOf(finding)}{finding.state === 'projected' && ', after the intents'}</span>
        </div>
        <p>{sentenceOf(finding)}.</p>
        {miss && <p className="quiet">{capital(miss.sentence)}.</p>}
        <div className={classes.measure}>
          {finding.distance && <span>Beyond by <b className="mono">{measured(finding.metric, finding.distance.replace(/^-/, ''))}</b></span>}
          {finding.source && <span>{finding.source}</span>}
          {finding.table && <span><RowLink policy={decision.policy} table={finding.table} row={finding.row} /></span>}
        </div>
      </div>
    </li>
  );
}

function toneOf(effect: string) {
  return effect === 'REFUSE' || effect === 'BREACH' || effect === 'TRIP' ? 'bad' : 'warn';
}
