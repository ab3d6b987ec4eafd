import { structuredPatch } from 'diff';

export interface DiffLine { kind: 'same' | 'added' | 'removed'; text: string; before?: number; after?: number }
export interface Hunk { lines: DiffLine[] }

/** Differing lines with a few around them. */
export function hunksOf(before: string, after: string, context = 3): Hunk[] {
  return structuredPatch('', '', before, after, '', '', { context }).hunks.map(({ lines, oldStart, newStart }) => {
    let [old, fresh] = [oldStart, newStart];
    return {
      lines: lines.filter((line) => !line.startsWith('\\')).map((line): DiffLine => {
        const text = line.slice(1);
        if (line[0] === '+') return { kind: 'added', text, after: fresh++ };
        if (line[0] === '-') return { kind: 'removed', text, before: old++ };
        return { kind: 'same', text, before: old++, after: fresh++ };
      }),
    };
  });
}
