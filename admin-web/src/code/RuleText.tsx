import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { ReactNode } from 'react';
import classes from './RuleText.module.css';
import { ruleLanguage } from './rule-language.ts';

/** A rule as written, coloured; plain text to copy, so that a version of hundreds of rules stays light. */
export function RuleText({ text, label }: { text: string; label: string }) {
  return <pre className={classes.text} tabIndex={0} aria-label={label} role="group"><code>{coloured(text)}</code></pre>;
}

function coloured(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  highlightCode(text, ruleLanguage.parser.parse(text), classHighlighter,
    (piece, names) => parts.push(names ? <span key={parts.length} className={names}>{piece}</span> : piece),
    () => parts.push('\n'));
  return parts;
}
