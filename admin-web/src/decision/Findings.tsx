import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Decision, Finding } from '../api/types.ts';
import { capital, measured, titled } from '../figures/words.ts';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decision.module.css';
import { RowLink, RuleLink } from './RuleLink.tsx';
import { EFFECTS, ordered, sentenceOf, subjectOf } from './sentences.ts';

const AT_FIRST = 12;

/** Every rule that spoke: failed first, each with its number, its bound and where it is written. */
export function Findings({ decision }: { decision: Decision }) {
  const [all, setAll] = useState(false);
  const findings = ordered(decision.findings);
  const failed = findings.filter((finding) => !finding.passed).length;
  const shown = all ? findings : findings.slice(0, Math.max(AT_FIRST, failed));
  return (
    <Panel title="Findings" flush note={`${failed} failed, ${findings.length - failed} passed`}>
      {findings.length === 0 && <Empty title="No rule had anything to say" />}
      <ul className={classes.list}>{shown.map((finding, index) => <Row key={index} finding={finding} decision={decision} />)}</ul>
      {shown.length < findings.length && (
        <Button variant="subtle" fullWidth radius={0} onClick={() => setAll(true)}>Show {findings.length - shown.length} more</Button>
      )}
    </Panel>
  );
}

function Row({ finding, decision }: { finding: Finding; decision: Decision }) {
  const miss = decision.nearestMisses?.find((near) => near.ruleId === finding.ruleId && !finding.passed);
  return (
    <li className={classes.finding}>
      <div><RuleLink policy={decision.policy} ruleId={finding.ruleId} /></div>
      <div>
        <div className={classes.findingHead}>
          <State tone={finding.passed ? 'good' : toneOf(finding.effect)}>{finding.passed ? 'Passed' : (EFFECTS[finding.effect] ?? titled(finding.effect))}</State>
          <span>{finding.title ? capital(finding.title) : titled(finding.family)}</span>
          <span className="quiet">{subjectOf(finding)}{finding.state === 'projected' && ', after the intents'}</span>
        </div>
        <p>{miss ? miss.sentence : sentenceOf(finding)}</p>
        <div className={classes.measure}>
          {finding.distance && <span>{finding.passed ? 'Room' : 'Beyond by'} <b className="mono">{measured(finding.metric, finding.distance.replace(/^-/, ''))}</b></span>}
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
