import { useEffect, useState } from 'react';
import { Moment } from '../figures/Moment.tsx';
import classes from './Proposals.module.css';

/** Time that is left, ticking; readers of screens hear the instant and not each second. */
export function Countdown({ to, what }: { to: string; what: string }) {
  const now = useNow();
  return (
    <div className={classes.countdown}>
      <span role="timer" aria-live="off">{left(Date.parse(to) - now)}</span>
      <small>{what}, <Moment at={to} /> UTC</small>
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(tick);
  }, []);
  return now;
}

export function left(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const two = (count: number) => String(count).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  return `${days ? `${days} d ` : ''}${two(Math.floor(seconds / 3_600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
