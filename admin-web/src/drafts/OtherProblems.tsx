import { Link } from 'react-router';
import type { Draft } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import { State } from '../shell/State.tsx';
import { partOf } from './Changes.tsx';
import classes from './Drafts.module.css';
import { brokenLinksOf } from './validation.ts';
import type { Read } from './use-reading.ts';

/** What is wrong elsewhere in the draft, and numbers that must change together. */
export function OtherProblems({ draft, read, but }: { draft: Draft; read?: Read; but: string }) {
  const others = read?.validation.diagnostics.filter(({ file }) => file !== but) ?? [];
  const links = brokenLinksOf(read?.validation);
  if (others.length === 0 && links.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label="Elsewhere in the draft">
      {links.map((link) => <li key={link}><State tone="bad">Linked</State> {link}</li>)}
      {others.slice(0, 20).map(({ file, message, range }, at) => (
        <li key={at}><Link to={`/drafts/${draft.draftId}/${partOf(file)}`}>{file}</Link>, line {range.start.line + 1}: {capital(message)}.</li>
      ))}
    </ul>
  );
}
