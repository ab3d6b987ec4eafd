import type { Diagnostic as Shown } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Diagnostic } from '../api/types.ts';

/** The server's findings as the editor shows them; a place that the text no longer has is its end. */
export function fitting(doc: Text, diagnostics: readonly Diagnostic[]): Shown[] {
  return diagnostics.map(({ range, severity, message, suggestion, code }) => {
    const from = placeOf(doc, range.start);
    return {
      from, to: Math.max(from, placeOf(doc, range.end)), severity: severity === 1 ? 'error' : 'warning',
      message: suggestion ? `${message}: ${suggestion}` : message, source: code,
    };
  });
}

function placeOf(doc: Text, { line, character }: { line: number; character: number }): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}
