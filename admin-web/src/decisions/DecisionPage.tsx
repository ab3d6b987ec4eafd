import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemError } from '../api/client.ts';
import { decision, decisionRequest } from '../api/queries.ts';
import type { Decision } from '../api/types.ts';
import { DecisionView } from '../decision/DecisionView.tsx';
import { Copy } from '../figures/Digest.tsx';
import { READS_AUDIT, useHas } from '../sign-in/roles.ts';
import { Asked } from '../shell/Asked.tsx';
import { sentence } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import { AsKnown } from './AsKnown.tsx';
import { Otherwise } from './Otherwise.tsx';
import { RecordedProof } from './RecordedProof.tsx';
import { ReplayButton } from './ReplayButton.tsx';
import { StagesOf } from './StagesOf.tsx';
import { StatementOf } from './StatementOf.tsx';
import { WhyNot } from './WhyNot.tsx';

const GONE = 410;
const JsonText = lazy(async () => ({ default: (await import('../code/Code.tsx')).JsonText }));

export function DecisionPage() {
  const { id = '' } = useParams();
  const query = useQuery(decision(id));
  const gone = query.error instanceof ProblemError && query.error.problem.status === GONE ? query.error : undefined;
  return (
    <>
      <PageHead title={`Decision ${id}`} name="Decision" above={<Link to="/decisions">Decisions</Link>}
        lead={<><code>{id}</code><Copy text={id} name="decision id" /></>} actions={gone ? undefined : <ReplayButton id={id} />} />
      {gone ? <Gone id={id} why={gone.message} /> : <Asked query={query} lines={12}>{(answer) => <Recorded decision={answer} />}</Asked>}
    </>
  );
}

/** Erased or expired, and no failure: what the log proves of it is still there. */
function Gone({ id, why }: { id: string; why: string }) {
  return (
    <>
      <Panel title="Erased or expired"><p role="status">{sentence(why)}</p></Panel>
      <RecordedProof id={id} />
    </>
  );
}

interface Part { value: string; label: string; content: ReactNode }

/** The address keeps which part is read. */
function Recorded({ decision }: { decision: Decision }) {
  const [params, setParams] = useSearchParams();
  const maySeeStatement = useHas(READS_AUDIT);
  const id = decision.decisionId!;
  const parts: Part[] = [
    { value: 'stages', label: 'Stages', content: <StagesOf decision={decision} /> },
    { value: 'why', label: 'Why not', content: <WhyNot decision={decision} /> },
    { value: 'otherwise', label: 'Otherwise', content: <Otherwise decision={decision} /> },
    { value: 'known', label: 'As known', content: <AsKnown decision={decision} /> },
    ...(maySeeStatement && isOfLiquidation(decision) ? [{ value: 'statement', label: 'Statement', content: <StatementOf id={id} /> }] : []),
    ...(isSigned(decision) ? [{ value: 'proof', label: 'Proof', content: <RecordedProof id={id} /> }] : []),
    { value: 'request', label: 'Request', content: <RequestAsGiven id={id} /> },
  ];
  const show = (part: string) => setParams((now) => { if (part === 'reasons') now.delete('part'); else now.set('part', part); return now; }, { replace: true });
  return <DecisionView decision={decision} more={parts} part={params.get('part') ?? 'reasons'} show={show} />;
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

/** Only such a decision has a statement. */
function isOfLiquidation({ liquidationPlan, intents = [] }: Decision): boolean {
  return Boolean(liquidationPlan) || intents.some(({ action }) => action === 'LIQUIDATE');
}
