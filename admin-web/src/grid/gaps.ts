import { compare, isDecimal } from '../figures/decimal.ts';
import type { GridColumn } from './columns.ts';
import type { Line, Sheet } from './sheet.ts';

/** A stretch that no row answers, or that two do, with a value that shows it. */
export interface Flaw { kind: 'gap' | 'overlap'; lines: readonly Line[]; column: number; witness: string }

interface Range { line: Line; lower?: string; upper?: string }

const RANGE = /^\[([^,]*),([^,]*)\)$/;

/**
 * Flaws of ranges among rows that agree in every other condition. That is what one sees while typing; the server's check
 * finds the others as well, across sets and columns.
 */
export function flawsOf(sheet: Sheet, columns: readonly GridColumn[], hitPolicy: string): Flaw[] {
  if (hitPolicy !== 'UNIQUE' && hitPolicy !== 'MARGINAL') return [];
  const ranged = columns.map((column, at) => (column.match === 'RANGE' ? at : -1)).filter((at) => at >= 0);
  return ranged.flatMap((at) => groups(sheet, columns, at).flatMap((group) => flawsIn(group, columns, at)));
}

function groups(sheet: Sheet, columns: readonly GridColumn[], ranged: number): Line[][] {
  const found = new Map<string, Line[]>();
  for (const line of sheet) {
    const others = columns.map((column, at) => (column.role === 'CONDITION' && at !== ranged ? line.cells[at] : '')).join('\u0001');
    const group = found.get(others);
    if (group) group.push(line); else found.set(others, [line]);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

function flawsIn(group: Line[], columns: readonly GridColumn[], at: number): Flaw[] {
  const ranges = group.map((line) => rangeOf(line, at)).filter((range): range is Range => range !== undefined);
  ranges.sort((a, b) => (a.lower === undefined ? -1 : b.lower === undefined ? 1 : compare(a.lower, b.lower)));
  return ranges.slice(1).flatMap((range, index) => between(ranges[index], range, columns, at));
}

function between(below: Range, above: Range, columns: readonly GridColumn[], column: number): Flaw[] {
  const order = below.upper === undefined ? 1 : above.lower === undefined ? 1 : compare(below.upper, above.lower);
  if (order === 0) return [];
  const kind = order > 0 ? 'overlap' : 'gap';
  const value = order > 0 ? (above.lower ?? 'any value below') : below.upper!;
  const others = columns.map((other, at) => ({ name: other.name, cell: below.line.cells[at], role: other.role, at }))
    .filter(({ role, at, cell }) => role === 'CONDITION' && at !== column && cell !== '*').map(({ name, cell }) => `, ${name} ${cell}`).join('');
  const names = `${below.line.cells[0]} and ${above.line.cells[0]}`;
  const witness = kind === 'gap' ? `no row between ${names} answers ${columns[column].name} ${value}${others}`
    : `${names} both answer ${columns[column].name} ${value}${others}`;
  return [{ kind, lines: [below.line, above.line], column, witness }];
}

function rangeOf(line: Line, at: number): Range | undefined {
  const match = RANGE.exec(line.cells[at]);
  if (!match || ![match[1], match[2]].every((bound) => bound === '' || isDecimal(bound))) return undefined;
  return { line, lower: match[1] || undefined, upper: match[2] || undefined };
}
