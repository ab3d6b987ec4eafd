import classes from './Figure.module.css';

/** An instant in UTC, as the server said it; never in the reader's own zone, so that two readers see one time. */
export function Moment({ at, date = true }: { at: string | null | undefined; date?: boolean }) {
  if (!at) return <span className="quiet">none</span>;
  return <time className={classes.moment} dateTime={at} title={at}>{moment(at, date)}</time>;
}

export function moment(at: string, date = true): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(at);
  if (!match) return at;
  return date ? `${match[1]} ${match[2]}` : match[2];
}
