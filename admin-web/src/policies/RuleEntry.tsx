import { lazy, Suspense } from 'react';
import type { Rule } from '../api/types.ts';
import { Lines } from '../shell/Loading.tsx';
import classes from './Policies.module.css';

const RuleText = lazy(async () => ({ default: (await import('../code/Code.tsx')).RuleText }));

export function RuleEntry({ rule: { ruleId, title, source, rationale, file, text }, marked }: { rule: Rule; marked: boolean }) {
  return (
    <article id={ruleId} className={classes.rule} data-marked={marked || undefined} aria-labelledby={`${ruleId}-title`}>
      <div className={classes.ruleHead}>
        <a href={`#${ruleId}`}><code>{ruleId}</code></a>
        <h3 id={`${ruleId}-title`}>{title}</h3>
      </div>
      <p className={classes.ruleNote}>{source}, in <code>{file}</code>{rationale && <>. {rationale}</>}</p>
      <div className={classes.code}>
        <Suspense fallback={<Lines count={2} />}><RuleText text={text} label={`Text of ${ruleId}`} /></Suspense>
      </div>
    </article>
  );
}
