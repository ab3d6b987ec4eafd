import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { proposal as proposalQuery } from '../api/proposals.ts';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import { State } from '../shell/State.tsx';
import classes from './Audit.module.css';
import { BUNDLE_BYTES_MAX, checkBundle } from './bundle.ts';
import { StepList } from './ProofSteps.tsx';
import type { Step } from './proof.ts';

/** An evidence bundle from whoever holds one, recomputed in this browser and sent nowhere. */
export function BundlePage() {
  const id = useSearchParams()[0].get('proposal') ?? '';
  const query = useQuery({ ...proposalQuery(id), enabled: id !== '' });
  const [file, setFile] = useState<File>();
  return (
    <>
      <PageHead title="Check a bundle" above={id ? <Link to={`/proposals/${id}`}>{query.data?.title ?? 'Proposal'}</Link> : <Link to="/audit">Audit</Link>}
        lead="That a file holds what approvals signed, every part of it and both packages, recomputed in this browser. The file is sent nowhere." />
      <div className={page.stack}>
        <Panel title="Bundle">
          {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
          <label className={classes.file}>Evidence bundle (zip)
            <input type="file" accept=".zip,application/zip" onChange={(event) => setFile(event.currentTarget.files?.[0])} />
          </label>
        </Panel>
        {file && (id === '' || query.data) && <Panel title="What it shows"><Checked file={file} expected={query.data?.evidenceDigest ?? ''} /></Panel>}
      </div>
    </>
  );
}

function Checked({ file, expected }: { file: File; expected: string }) {
  const steps = useQuery({ queryKey: ['bundle', file.name, file.size, file.lastModified, expected], queryFn: () => stepsOf(file, expected), staleTime: Infinity }).data;
  if (!steps) return <Lines count={5} />;
  return (
    <div role="status" aria-label="What the bundle shows">
      <p className={classes.verdict}><Verdict steps={steps} /></p>
      <StepList steps={steps} />
    </div>
  );
}

async function stepsOf(file: File, expected: string): Promise<Step[]> {
  if (file.size > BUNDLE_BYTES_MAX) return [{ name: 'File', holds: undefined, says: 'more than 256 MiB: use the command of docs/governance.md' }];
  return checkBundle(new Uint8Array(await file.arrayBuffer()), expected);
}

function Verdict({ steps }: { steps: Step[] }) {
  if (steps.some(({ holds }) => holds === false)) return <><State tone="bad">Tampered with</State> This is not what approvals signed. Do not rely on it; what was changed stands below.</>;
  if (steps.some(({ holds }) => holds === undefined)) return <><State tone="warn">Fits together</State> Every digest in it holds; that approvals signed this one, you must know from elsewhere.</>;
  return <><State tone="good">Sound</State> It is what approvals signed. That the rules give these figures again is not asked here.</>;
}
