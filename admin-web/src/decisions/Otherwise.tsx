import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { policies } from '../api/queries.ts';
import type { Counterfactual, Decision } from '../api/types.ts';
import { packageLabel } from '../policies/packages.ts';
import { Asked } from '../shell/Asked.tsx';
import { Panel } from '../shell/Panel.tsx';
import classes from './Decisions.module.css';
import { Sides } from './Sides.tsx';

/** The same facts under another package, beside what was decided; nothing is recorded by it. */
export function Otherwise({ decision: { decisionId, policy } }: { decision: Decision }) {
  const [params, setParams] = useSearchParams();
  const under = params.get('under') ?? '';
  const packages = useQuery(policies).data?.items.find(({ name }) => name === policy.name)?.packages ?? [];
  const others = packages.filter(({ packageDigest }) => packageDigest !== policy.packageDigest)
    .map((known) => ({ value: known.packageDigest, label: packageLabel(known, packages) }));
  return (
    <Panel title="Under another version" note="the same facts, decided again; nothing is recorded">
      <div className={classes.filters} data-last={!under || undefined}>
        <Select label="Version" placeholder={others.length ? 'choose one' : 'there is no other'} data={others} value={under || null}
          onChange={(chosen) => setParams((now) => { if (chosen) now.set('under', chosen); else now.delete('under'); return now; }, { replace: true })} />
      </div>
      {under && <Compared id={decisionId!} policy={policy.name} under={under} />}
    </Panel>
  );
}

function Compared({ id, policy, under }: { id: string; policy: string; under: string }) {
  const query = useQuery({
    queryKey: ['decisions', id, 'under', under], staleTime: Infinity,
    queryFn: ({ signal }) => ask<Counterfactual>(`/decisions/${encodeURIComponent(id)}/counterfactuals`, { method: 'POST', body: { policy: { name: policy, at: under } }, signal }),
  });
  return <Asked query={query} lines={8}>{({ decided, other, findings, figures }) => <Sides decided={decided} other={other} findings={findings} figures={figures} />}</Asked>;
}
