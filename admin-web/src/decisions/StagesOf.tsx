import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Decision, PolicyStamp, StagesRecorded } from '../api/types.ts';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { RowLink, RuleLink } from '../decision/RuleLink.tsx';
import { sentenceOf, subjectOf } from '../decision/sentences.ts';
import { Digest } from '../figures/Digest.tsx';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { capital, titled } from '../figures/words.ts';
import { shown } from '../policies/cells.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Facts, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decisions.module.css';

type Said = StagesRecorded['stages'][number];

/** The decision as it came about: what it rested on, then each stage's findings and the rows it took. As recorded, nothing is decided again. */
export function StagesOf({ decision: { decisionId, policy } }: { decision: Decision }) {
  const query = useQuery({
    queryKey: ['decisions', decisionId, 'stages'], staleTime: Infinity,
    queryFn: ({ signal }) => ask<StagesRecorded>(`/decisions/${encodeURIComponent(decisionId!)}/stages`, { signal }),
  });
  return (
    <Asked query={query} lines={12}>
      {({ basis, stages, outcome }) => (
        <>
          <Basis basis={basis} outcome={outcome} />
          {stages.map((said, at) => <Stage key={said.stage} number={at + 1} said={said} policy={policy} />)}
        </>
      )}
    </Asked>
  );
}

function Basis({ basis: { account, accountDigest, market, asOf, breakers, agreedTerms }, outcome }: Pick<StagesRecorded, 'basis' | 'outcome'>) {
  return (
    <Panel title="What it rested on" note={<OutcomeTag outcome={outcome} />}>
      <Facts facts={[
        ['As of', <Moment key="a" at={asOf} />],
        ['Account', <span key="s">{account.accountId} <Digest of={accountDigest} name="account digest" /></span>],
        ['Quotes known', `${market.quotes?.length ?? 0}`],
        ['Breakers', breakers.length === 0 ? 'none' : breakers.map(({ breakerId, state }) => `${breakerId} ${(state ?? '').toLowerCase()}`).join(', ')],
        ['Negotiated terms', agreedTerms ? (agreedTerms.group ? `for its group ${agreedTerms.group}` : 'for this account') : 'none'],
      ]} />
    </Panel>
  );
}

function Stage({ number, said: { stage, asks, chosen, findings, rows }, policy }: { number: number; said: Said; policy: PolicyStamp }) {
  const chose = Object.entries(chosen).map(([place, value]): [string, string] => [place, summaryOf(value)]);
  return (
    <Panel title={`${number}. ${titled(stage)}`} note={capital(asks)} flush>
      {chose.length + findings.length + rows.length === 0 && <Empty title="It had nothing to say" />}
      {chose.length > 0 && <div className={classes.chosen}><h3>Chose</h3><Facts facts={chose.map(([place, value]) => [placeOf(place), value])} /></div>}
      {findings.length > 0 && (
        <ScrollTable caption={`Findings of the stage ${stage.toLowerCase()}`}>
          <thead><tr><th scope="col">Rule</th><th scope="col">Result</th><th scope="col">About</th><th scope="col">What it found</th></tr></thead>
          <tbody>{findings.map((finding, at) => (
            <tr key={at}><th scope="row"><RuleLink policy={policy} ruleId={finding.ruleId} /></th><td><State tone={finding.passed ? 'good' : 'bad'}>{finding.passed ? 'Passed' : 'Failed'}</State></td><td>{subjectOf(finding)}</td><td>{sentenceOf(finding)}</td></tr>
          ))}</tbody>
        </ScrollTable>
      )}
      {rows.length > 0 && (
        <ScrollTable caption={`Rows that the stage ${stage.toLowerCase()} took`}>
          <thead><tr><th scope="col">Row taken</th><th scope="col">Its cells</th></tr></thead>
          <tbody>{rows.map(({ table, row, cells }) => (
            <tr key={`${table} ${row}`}><th scope="row"><RowLink policy={policy} table={table} row={row} /></th>
              <td><ul className={classes.cells}>{Object.entries(cells).filter(([column, cell]) => cell && column !== 'row').map(([column, cell]) => <li key={column}><span className="quiet">{column}</span> <Figure of={shown(cell)} /></li>)}</ul></td></tr>
          ))}</tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}

/** `current.lots` as a reader says it. */
function placeOf(place: string): string {
  return capital(place.split('.').map((part) => titled(part).toLowerCase()).join(', '));
}

/** A list by its length, a word by itself, sums by their members: the whole stands in the answer. */
function summaryOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : `${value.length}: ${value.map(nameOf).filter(Boolean).join(', ')}`.replace(/: $/, '');
  if (value === null || typeof value !== 'object') return titled(String(value));
  return Object.keys(value).map((name) => titled(name).toLowerCase()).join(', ');
}

function nameOf(part: unknown): string {
  const named = part as Record<string, unknown> | null;
  const name = named?.lotId ?? named?.underlying ?? named?.breakerId ?? named?.asset ?? named?.action ?? named?.ruleId;
  return typeof name === 'string' ? name : '';
}
