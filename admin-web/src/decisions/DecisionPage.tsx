import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { decision, decisionRequest } from '../api/queries.ts';
import type { Decision } from '../api/types.ts';
import { DecisionView } from '../decision/DecisionView.tsx';
import { Copy } from '../figures/Digest.tsx';
import { Asked } from '../shell/Asked.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import { Otherwise } from './Otherwise.tsx';
import { RecordedProof } from './RecordedProof.tsx';
import { ReplayButton } from './ReplayButton.tsx';
import { WhyNot } from './WhyNot.tsx';

const JsonText = lazy(async () => ({ default: (await import('../code/Code.tsx')).JsonText }));

export function DecisionPage() {
  const { id = '' } = useParams();
  return (
    <>
      <PageHead title={`Decision ${id}`} name="Decision" above={<Link to="/decisions">Decisions</Link>}
        lead={<><code>{id}</code><Copy text={id} name="decision id" /></>} actions={<ReplayButton id={id} />} />
      <Asked query={useQuery(decision(id))} lines={12}>
        {(answer) => <DecisionView decision={answer} more={[
          { value: 'why', label: 'Why not', content: <WhyNot decision={answer} /> },
          { value: 'otherwise', label: 'Otherwise', content: <Otherwise decision={answer} /> },
          ...(isSigned(answer) ? [{ value: 'proof', label: 'Proof', content: <RecordedProof id={id} /> }] : []),
          { value: 'request', label: 'Request', content: <RequestAsGiven id={id} /> },
        ]} />}
      </Asked>
    </>
  );
}

function RequestAsGiven({ id }: { id: string }) {
  return (
    <Panel title="Request as received" flush actions={<Link to={`/try?decision=${encodeURIComponent(id)}`}>Try from this</Link>}>
      <Asked query={useQuery(decisionRequest(id))} lines={12}>
        {(request) => (
          <Suspense fallback={<Lines count={12} />}>
            <JsonText label="Request as JSON" text={JSON.stringify(request, null, 2)} />
          </Suspense>
        )}
      </Asked>
    </Panel>
  );
}

/** Old entries have a receipt without a signature: nobody signed a tree then. */
function isSigned({ receipt }: Decision): boolean {
  return receipt !== undefined && receipt !== null && 'signature' in receipt;
}
