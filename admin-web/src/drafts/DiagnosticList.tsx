import { Link } from 'react-router';
import type { Diagnostic } from '../api/types.ts';
import { capital } from '../figures/words.ts';
import { partOf } from './Changes.tsx';
import classes from './Drafts.module.css';

export function DiagnosticList({ diagnostics, base }: { diagnostics: Diagnostic[]; base?: string }) {
  if (diagnostics.length === 0) return null;
  return (
    <ul className={classes.problems} style={{ maxHeight: 360 }} aria-label="What is wrong">
      {diagnostics.map(({ file, range, message, suggestion }, at) => (
        <li key={at}>{base ? <Link to={`${base}/${partOf(file)}`}>{file}</Link> : <code>{file}</code>}, line {range.start.line + 1}: {capital(message)}{suggestion && `: ${suggestion}`}.</li>
      ))}
    </ul>
  );
}
