import { CellDiff } from './CellDiff.tsx';
import { rowsDiff, rowsOf } from './rows.ts';
import { TextDiff } from './TextDiff.tsx';

/** One file of a package before and after: rows by cell, text by line. */
export function FileDiff({ path, before, after }: { path: string; before: string; after: string }) {
  const label = `Changes of ${path}`;
  if (!path.endsWith('.csv')) return <TextDiff before={before} after={after} label={label} />;
  const diff = rowsDiff(rowsOf(before), rowsOf(after));
  return diff.changes.length > 0 || diff.isReordered ? <CellDiff diff={diff} caption={label} /> : <TextDiff before={before} after={after} label={label} />;
}
