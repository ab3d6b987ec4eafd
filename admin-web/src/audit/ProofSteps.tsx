import { useQuery } from '@tanstack/react-query';
import { Lines } from '../shell/Loading.tsx';
import { State } from '../shell/State.tsx';
import classes from './Audit.module.css';
import { type Step, stepsOf } from './proof.ts';

/** Each thing that was recomputed here, and what follows from it. */
export function ProofSteps({ text }: { text: string }) {
  const steps = useQuery({ queryKey: ['proof steps', text], queryFn: () => stepsOf(text), staleTime: Infinity }).data;
  if (!steps) return <Lines count={5} />;
  return (
    <div role="status" aria-label="What the proof shows">
      <p className={classes.verdict}><Verdict steps={steps} /></p>
      <StepList steps={steps} />
    </div>
  );
}

export function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol className={classes.steps}>{steps.map(({ name, holds, says }) => (
      <li key={name}><State tone={holds === true ? 'good' : holds === false ? 'bad' : 'warn'}>{name}</State><span>{says}</span></li>
    ))}</ol>
  );
}

function Verdict({ steps }: { steps: Step[] }) {
  const wrong = steps.find(({ holds }) => holds === false);
  if (wrong) return <><State tone="bad">Does not hold</State> This is not what the log signed, or it was changed since. Do not rely on it; what is wrong stands below.</>;
  if (steps.some(({ holds }) => holds === undefined)) return <><State tone="warn">Not fully checked</State> The hashes hold; whether the key’s holder signed them was not checked here.</>;
  return <><State tone="good">Holds</State> The key’s holder signed a log with this entry at this place. Recomputed in this browser; that the inputs were true is not proved by it.</>;
}
