import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { policyVersion } from '../api/queries.ts';
import type { Decision, WhyNotAnswer } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decisions.module.css';

/** Why a rule spoke or kept silent, fact by fact. */
export function WhyNot({ decision: { decisionId, policy: { name, packageDigest } } }: { decision: Decision }) {
  const [params, setParams] = useSearchParams();
  const rule = params.get('rule') ?? '';
  const rules = useQuery(policyVersion(name, packageDigest)).data?.rules ?? [];
  const query = useQuery({
    queryKey: ['decisions', decisionId, 'why not', rule], enabled: rule !== '', staleTime: Infinity,
    queryFn: ({ signal }) => ask<WhyNotAnswer>(`/decisions/${encodeURIComponent(decisionId!)}/why-not?rule=${encodeURIComponent(rule)}`, { signal }),
  });
  return (
    <Panel title="Why, or why not">
      <div className={classes.filters}>
        <Select label="Rule" searchable placeholder="choose one" value={rule || null} data={rules.map(({ ruleId, title }) => ({ value: ruleId, label: `${ruleId} ${title}` }))}
          onChange={(chosen) => setParams((now) => { if (chosen) now.set('rule', chosen); else now.delete('rule'); return now; }, { replace: true })} />
      </div>
      {rule && (
        <Asked query={query} lines={5}>
          {({ spoke, rationale, sentences }) => (
            <>
              <p><State tone={spoke ? 'warn' : 'plain'}>{spoke ? 'It spoke' : 'It kept silent'}</State> {rationale}</p>
              {sentences.length ? <ul className={classes.sentences}>{sentences.map((sentence) => <li key={sentence}>{capital(sentence)}</li>)}</ul> : <Empty title="No fact of this decision concerns it" />}
            </>
          )}
        </Asked>
      )}
    </Panel>
  );
}
