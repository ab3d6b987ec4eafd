import type { Column } from '../api/types.ts';
import { compare, isDecimal } from '../figures/decimal.ts';
import { duration, grouped, isDuration } from '../figures/words.ts';

const UNITS: Record<string, string> = { percent: '%', '%': '%', bps: 'bps', duration: '', fraction: '', '1': '' };

export function unitOf(column: { unit?: Column['unit'] }): string {
  return column.unit ? (UNITS[column.unit.toLowerCase()] ?? column.unit) : '';
}

/** A cell as authored, made readable: any value, alternatives, spans of time. */
export function shown(cell: string | null): string {
  if (cell === null || cell === '') return '';
  if (cell === '*') return 'any';
  if (isDecimal(cell)) return grouped(cell);
  if (isDuration(cell)) return duration(cell);
  return cell.includes('|') ? cell.split('|').join(', ') : cell;
}

export function isNumeric(column: Column, cells: (string | null | undefined)[]): boolean {
  const given = cells.filter((cell): cell is string => Boolean(cell) && cell !== '*');
  return column.role === 'OUTPUT' && given.length > 0 && given.every((cell) => isDecimal(cell) || isDuration(cell));
}

/** Decimals by size, all else by letter; empty cells last. */
export function inOrder(left: string, right: string): number {
  if (isDecimal(left) && isDecimal(right)) return compare(left, right);
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
  return left.localeCompare(right, 'en');
}
