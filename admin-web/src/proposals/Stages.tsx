import type { Proposal } from '../api/types.ts';
import classes from './Proposals.module.css';
import { stations } from './states.ts';

export function Stages({ proposal }: { proposal: Proposal }) {
  return (
    <ol className={classes.stages} aria-label="Stations" tabIndex={0}>
      {stations(proposal).map(({ name, place, isBad }) => (
        <li key={name} data-past={place === 'past' || undefined} data-now={place === 'now' ? (isBad ? 'bad' : 'yes') : undefined} aria-current={place === 'now' ? 'step' : undefined}>{name}</li>
      ))}
    </ol>
  );
}
