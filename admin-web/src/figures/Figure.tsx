import { isDecimal, rounded, trimmed } from './decimal.ts';
import { grouped, percent as asPercent } from './words.ts';
import classes from './Figure.module.css';

interface Props { of: string | null | undefined; trim?: boolean; money?: boolean; percent?: boolean; strong?: boolean }

/**
 * A decimal as given, grouped, in figures of one width; `trim` drops the zeros of token quantities and prices, `money` shows two places
 * for a column to be compared down. The exact figure is its title.
 */
export function Figure({ of, trim, money, percent, strong }: Props) {
  if (of === null || of === undefined || of === '') return <span className="quiet">none</span>;
  if (percent) return <span className={classes.figure}>{asPercent(of)}</span>;
  if (!isDecimal(of)) return <span className={classes.figure}>{of}</span>;
  const [whole, fraction] = grouped(money ? rounded(of, 2) : trim ? trimmed(of, 2) : of).split('.');
  return (
    <span className={classes.figure} data-strong={strong || undefined} title={of}>
      {whole}{fraction !== undefined && <span className={classes.fraction}>.{fraction}</span>}
    </span>
  );
}
