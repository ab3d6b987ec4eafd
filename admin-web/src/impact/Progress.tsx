import { Button } from '@mantine/core';
import { toPlotNumber } from '../figures/plot.ts';
import type { Impact } from '../api/types.ts';
import { grouped } from '../figures/words.ts';
import classes from './Impact.module.css';

/** How far a running impact is, and the way to stop it. */
export function Progress({ impact: { accountsDone, accountsTotal }, cancel }: { impact: Impact; cancel: () => void }) {
  const share = toPlotNumber(accountsTotal) > 0 ? (100 * toPlotNumber(accountsDone)) / toPlotNumber(accountsTotal) : 0;
  return (
    <div className={classes.progress}>
      <div role="progressbar" aria-label="Accounts asked" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share)} className={classes.track}><span style={{ width: `${share}%` }} /></div>
      <p className="quiet" role="status">{grouped(accountsDone)} of {grouped(accountsTotal)} accounts</p>
      <div><Button variant="default" size="xs" onClick={cancel}>Cancel</Button></div>
    </div>
  );
}
