import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { policies, policyVersion } from '../api/queries.ts';
import type { Counterfactual, Decision } from '../api/types.ts';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { Figure } from '../figures/Figure.tsx';
import { capital } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Facts, Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Decisions.module.css';

const FIGURES_MAX = 60;

/** The same facts under another version, beside what was decided; nothing is recorded by it. */
export function Otherwise({ decision }: { decision: Decision }) {
  const [params, setParams] = useSearchParams();
  const { name, version } = decision.policy;
  const under = params.get('under') ?? '';
  const versions = (useQuery(policies).data?.items.find((policy) => policy.name === name)?.versions ?? []).filter((other) => other !== version);
  return (
    <Panel title="Under another version" note="the same facts, decided again; nothing is recorded">
      <div className={classes.filters}>
        <Select label="Version" placeholder={versions.length ? 'choose one' : 'there is no other'} data={versions} value={under || null}
          onChange={(chosen) => setParams((now) => { if (chosen) now.set('under', chosen); else now.delete('under'); return now; }, { replace: true })} />
      </div>
      {under && <Compared decision={decision} under={under} />}
    </Panel>
  );
}

function Compared({ decision: { decisionId, policy: { name } }, under }: { decision: Decision; under: string }) {
  const digest = useQuery(policyVersion(name, under)).data?.packageDigest;
  const query = useQuery({
    queryKey: ['decisions', decisionId, 'under', digest], enabled: digest !== undefined, staleTime: Infinity,
    queryFn: ({ signal }) => ask<Counterfactual>(`/decisions/${encodeURIComponent(decisionId!)}/counterfactuals`, { method: 'POST', body: { policy: { name, at: digest } }, signal }),
  });
  return <Asked query={query} lines={8}>{(answer) => <Sides answer={answer} />}</Asked>;
}

function Sides({ answer: { decided, other, findings, figures } }: { answer: Counterfactual }) {
  return (
    <>
      <Facts facts={[[`As decided, ${decided.policy.version}`, <OutcomeTag key="d" outcome={decided.outcome} />], [`Otherwise, ${other.policy.version}`, <OutcomeTag key="o" outcome={other.outcome} />]]} />
      {findings.length === 0 && figures.length === 0 && <Empty title="Both say the same">No finding and no figure differs.</Empty>}
      {findings.length > 0 && <ul className={classes.sentences} aria-label="Findings that differ">{findings.map(({ ruleId, sentence }, at) => <li key={at}><code>{ruleId}</code> {capital(sentence)}.</li>)}</ul>}
      {figures.length > 0 && (
        <ScrollTable caption="Figures that differ">
          <thead><tr><th scope="col">Figure</th><th scope="col" className={table.number}>As decided</th><th scope="col" className={table.number}>Otherwise</th></tr></thead>
          <tbody>{figures.slice(0, FIGURES_MAX).map(({ path, recorded, recomputed }) => (
            <tr key={path}><th scope="row"><code>{path}</code></th><td className={table.number}><Figure of={recorded} /></td><td className={table.number}><Figure of={recomputed} /></td></tr>
          ))}</tbody>
        </ScrollTable>
      )}
    </>
  );
}
