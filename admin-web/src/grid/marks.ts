import type { Diagnostic } from '../api/types.ts';
import { columnAt } from './csv.ts';
import type { Flaw } from './gaps.ts';
import type { Line, Sheet } from './sheet.ts';

export type MarkKind = 'error' | 'warning' | 'overlap' | 'gap';
export interface Mark { kind: MarkKind; text: string }
/** What is said of each cell, by the line it is in and its column. */
export type Marks = ReadonlyMap<string, ReadonlyMap<number, Mark>>;

/** The server's findings on the cells they speak of: the lines are those whose text was checked. */
export function marksOf(diagnostics: readonly Diagnostic[], checked: Sheet, text: string, flaws: readonly Flaw[] = []): Marks {
  const marks = new Map<string, Map<number, Mark>>();
  const put = (line: Line | undefined, column: number, mark: Mark) => {
    if (!line) return;
    const ofLine = marks.get(line.id) ?? new Map<number, Mark>();
    const before = ofLine.get(column);
    marks.set(line.id, ofLine.set(column, before ? { ...before, text: `${before.text}; ${mark.text}` } : mark));
  };
  for (const flaw of flaws) flaw.lines.forEach((line) => put(line, flaw.column, { kind: flaw.kind, text: flaw.witness }));
  const written = text.split('\n');
  for (const said of diagnostics) {
    const row = said.range.start.line - 1;
    const column = columnAt(written[row + 1] ?? '', said.range.start.character);
    put(checked[row], column, markOf(said));
    if (said.code === 'overlapping-rows') othersOf(said.message, checked, row).forEach((line) => put(line, column, markOf(said)));
  }
  return marks;
}

function markOf({ code, severity, message, suggestion }: Diagnostic): Mark {
  const kind = code === 'overlapping-rows' ? 'overlap' : code === 'broken-slices' ? 'gap' : severity === 1 ? 'error' : 'warning';
  return { kind, text: suggestion ? `${message}; ${suggestion}` : message };
}

/** An overlap is found on its second row and names both. */
function othersOf(message: string, checked: Sheet, row: number): Line[] {
  const named = [...message.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => name);
  return checked.filter((line, at) => at !== row && named.slice(0, 2).includes(line.cells[0]));
}

/** How many rows have something said of them, and the first of each kind in words. */
export function counted(marks: Marks): Record<MarkKind, number> {
  const counts: Record<MarkKind, number> = { error: 0, warning: 0, overlap: 0, gap: 0 };
  for (const ofLine of marks.values()) for (const { kind } of ofLine.values()) counts[kind] += 1;
  return counts;
}
