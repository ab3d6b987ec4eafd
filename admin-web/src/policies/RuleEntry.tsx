import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Rule } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import classes from './Policies.module.css';

const RuleText = lazy(async () => ({ default: (await import('../code/RuleText.tsx')).RuleText }));

interface Props { rule: Rule; uses: { name: string; to: string }[]; marked: boolean }

export function RuleEntry({ rule: { ruleId, title, source, rationale, file, text }, uses, marked }: Props) {
  return (
    <article id={ruleId} className={classes.rule} data-marked={marked || undefined} aria-labelledby={`${ruleId}-title`}>
      <div className={classes.ruleHead}>
        <a href={`#${ruleId}`}><code>{ruleId}</code></a>
        <h3 id={`${ruleId}-title`}>{capital(title)}</h3>
      </div>
      <p className={classes.ruleNote}>{source}, in <code>{file}</code>{rationale && <>. {rationale}</>}{uses.length > 0 && <>. Uses </>}
        {uses.map(({ name, to }, index) => <span key={to}>{index > 0 && ', '}<Link to={to}>{name}</Link></span>)}</p>
      <div className={classes.code}>
        <Suspense fallback={<pre tabIndex={0}>{text}</pre>}><RuleText text={text} label={`Text of ${ruleId}`} /></Suspense>
      </div>
    </article>
  );
}
