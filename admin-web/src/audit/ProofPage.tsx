import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { Failure } from '../shell/Failure.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from './Audit.module.css';
import { ProofSteps } from './ProofSteps.tsx';

/** A proof from this server or from anybody, recomputed here and nowhere else. */
export function ProofPage() {
  const [params] = useSearchParams();
  const decision = params.get('decision') ?? '';
  const [text, setText] = useState('');
  const query = useQuery({
    queryKey: ['decisions', decision, 'proof'], enabled: decision !== '',
    queryFn: ({ signal }) => ask<unknown>(`/decisions/${encodeURIComponent(decision)}/proof`, { signal }),
  });
  useEffect(() => {
    if (query.data) setText(JSON.stringify(query.data, null, 2));
  }, [query.data]);
  return (
    <>
      <PageHead title="Check a proof" above={<Link to="/audit">Audit</Link>}
        lead="That a decision stands in the signed log, recomputed in this browser from the bytes below. No answer of the server is trusted." />
      <div className={page.stack}>
        <Panel title="Proof">
          {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
          <div className={classes.form}>
            <Textarea label="The proof as JSON" description="as GET /decisions/{id}/proof gives it, from this server or from whoever holds one; change it and see" autosize minRows={8} maxRows={20} spellCheck={false} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </div>
        </Panel>
        {text.trim() && <Panel title="What it shows"><ProofSteps text={text} /></Panel>}
      </div>
    </>
  );
}
