import classes from './Diff.module.css';
import { type DiffLine, hunksOf } from './lines.ts';

const SIGNS = { same: ' ', added: '+', removed: '−' };

/** Two texts, line by line, unified; what is far from any difference is left out. */
export function TextDiff({ before, after, label }: { before: string; after: string; label: string }) {
  return (
    <div className={classes.lines} tabIndex={0} role="group" aria-label={label}>
      {hunksOf(before, after).map(({ lines }, at) => (
        <div key={at} className={classes.hunk}>{lines.map((line, index) => <Line key={index} line={line} />)}</div>
      ))}
    </div>
  );
}

function Line({ line: { kind, text, before, after } }: { line: DiffLine }) {
  const Mark = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
  return (
    <div className={classes.line} data-kind={kind}>
      <span className={classes.at}>{before}</span><span className={classes.at}>{after}</span>
      <span className={classes.sign} aria-hidden="true">{SIGNS[kind]}</span>
      <Mark className={classes.text}>{text}</Mark>
    </div>
  );
}
