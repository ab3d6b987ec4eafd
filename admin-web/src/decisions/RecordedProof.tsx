import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import { ProofSteps } from '../audit/ProofSteps.tsx';
import { Asked } from '../shell/Asked.tsx';
import { Panel } from '../shell/Panel.tsx';

/** That the decision stands in the signed log, recomputed in this browser. */
export function RecordedProof({ id }: { id: string }) {
  const query = useQuery({ queryKey: ['decisions', id, 'proof'], queryFn: ({ signal }) => ask<unknown>(`/decisions/${encodeURIComponent(id)}/proof`, { signal }) });
  return (
    <Panel title="Proof" note="recomputed in this browser" actions={<Link to={`/audit/proof?decision=${encodeURIComponent(id)}`}>Its bytes</Link>}>
      <Asked query={query} lines={6}>{(proof) => <ProofSteps text={JSON.stringify(proof)} />}</Asked>
    </Panel>
  );
}
