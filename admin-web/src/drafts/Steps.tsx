import { Link } from 'react-router';
import type { Draft } from '../api/types.ts';
import { changedIn } from './files.ts';
import classes from './Drafts.module.css';

/** The way of a draft: what is done, and what is next. */
export function Steps({ draft }: { draft: Draft }) {
  const changed = changedIn(draft).length;
  const isChecked = draft.state === 'VALIDATED' || draft.state === 'PROPOSED';
  const base = `/drafts/${draft.draftId}`;
  const steps = [
    { name: 'Change', to: `${base}/tables`, said: changed === 0 ? 'nothing yet' : `${changed} ${changed === 1 ? 'file' : 'files'}`, now: changed === 0 },
    { name: 'Check', to: `${base}/checks`, said: isChecked ? 'passed' : draft.validation ? 'to be checked again' : 'not checked', now: changed > 0 && !isChecked },
    { name: 'See the impact', to: `${base}/impact`, said: 'on every stored account', now: isChecked && draft.state === 'VALIDATED' },
    { name: 'Propose', to: draft.proposalId ? `/proposals/${draft.proposalId}` : `${base}/impact#propose`, said: draft.state === 'PROPOSED' ? 'proposed' : 'for review and approval', now: draft.state === 'PROPOSED' },
  ];
  return (
    <ol className={classes.steps} aria-label="Steps">
      {steps.map(({ name, to, said, now }, at) => (
        <li key={name} className={classes.step} data-now={now || undefined} aria-current={now ? 'step' : undefined}>
          <strong>{at + 1}. <Link to={to}>{name}</Link></strong><small>{said}</small>
        </li>
      ))}
    </ol>
  );
}
