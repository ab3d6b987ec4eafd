import { lazy, Suspense } from 'react';
import type { Rule } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import classes from './Policies.module.css';

const RuleText = lazy(async () => ({ default: (await import('../code/RuleText.tsx')).RuleText }));

export function RuleEntry({ rule: { ruleId, title, source, rationale, file, text }, marked }: { rule: Rule; marked: boolean }) {
  return (
    <article id={ruleId} className={classes.rule} data-marked={marked || undefined} aria-labelledby={`${ruleId}-title`}>
      <div className={classes.ruleHead}>
        <a href={`#${ruleId}`}><code>{ruleId}</code></a>
        <h3 id={`${ruleId}-title`}>{capital(title)}</h3>
      </div>
      <p className={classes.ruleNote}>{source}, in <code>{file}</code>{rationale && <>. {rationale}.</>}</p>
      <div className={classes.code}>
        <Suspense fallback={<pre tabIndex={0}>{text}</pre>}><RuleText text={text} label={`Text of ${ruleId}`} /></Suspense>
      </div>
    </article>
  );
}
