import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import type { Decision, Reconstruction } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Facts, Panel } from '../shell/Panel.tsx';
import classes from './Decisions.module.css';
import { localOf, instantOf } from './instants.ts';
import { Sides } from './Sides.tsx';

/** The same request, of one instant, with what was known at another; the address keeps both, and nothing is recorded. */
export function AsKnown({ decision: { decisionId, decidedAt, asOf: said } }: { decision: Decision }) {
  const [params, setParams] = useSearchParams();
  const itself = said ?? decidedAt;
  const [asOf, setAsOf] = useState(localOf(params.get('asOf') ?? itself));
  const [knownAt, setKnownAt] = useState(localOf(params.get('knownAt') ?? decidedAt));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setParams((now) => { now.set('asOf', instantOf(asOf, itself)); now.set('knownAt', instantOf(knownAt, decidedAt)); return now; }, { replace: true });
  };
  const asked = { asOf: params.get('asOf'), knownAt: params.get('knownAt') };
  return (
    <Panel title="Decided then, with what was known when" note="nothing is recorded">
      <form onSubmit={submit} className={classes.filters} data-last={!asked.asOf || undefined} aria-label="Instants">
        <TextInput type="datetime-local" step={1} required withAsterisk={false} label="Decided at (UTC)" value={asOf} onChange={({ currentTarget }) => setAsOf(currentTarget.value)} />
        <TextInput type="datetime-local" step={1} required withAsterisk={false} label="With what was known at (UTC)" value={knownAt} onChange={({ currentTarget }) => setKnownAt(currentTarget.value)} />
        <Button type="submit" className={classes.submit}>Reconstruct</Button>
      </form>
      {asked.asOf && asked.knownAt && <Reconstructed id={decisionId!} asOf={asked.asOf} knownAt={asked.knownAt} />}
    </Panel>
  );
}

function Reconstructed({ id, asOf, knownAt }: { id: string; asOf: string; knownAt: string }) {
  const query = useQuery({
    queryKey: ['decisions', id, 'known', asOf, knownAt],
    queryFn: ({ signal }) => ask<Reconstruction>(`/decisions/${encodeURIComponent(id)}/reconstructions`, { method: 'POST', body: { asOf, knownAt }, signal }),
  });
  return (
    <Asked query={query} lines={8}>
      {({ basis, decided, reconstructed, findings, figures }) => (
        <>
          <Sides decided={decided} other={reconstructed} findings={findings} figures={figures} otherwise="With what was known" />
          <h3 className={classes.basis}>What was known</h3>
          <Facts facts={[
            ['Account', <span key="a">version {basis.accountVersion}{basis.accountRecordedAt && <> of <Moment at={basis.accountRecordedAt} /></>}</span>],
            ['Package', <span key="p"><Digest of={basis.activation.packageDigest} name="package digest" /> {titled(basis.activation.lane)}, in force from <Moment at={basis.activation.effectiveFrom} /></span>],
            ['Quotes', basis.quotes.length === 0 ? 'none' : `${basis.quotes.length}, of ${[...new Set(basis.quotes.map(({ asset }) => asset))].join(', ')}`],
            ...(basis.termsVersion ? [['Negotiated terms', `version ${basis.termsVersion}`] as [string, string]] : []),
          ]} />
        </>
      )}
    </Asked>
  );
}
