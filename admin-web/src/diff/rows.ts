import { minus } from '../figures/decimal.ts';
import { readCsv } from '../grid/csv.ts';

export interface CellChange { column: string; before?: string; after?: string; by?: string }
export interface RowChange { row: string; kind: 'added' | 'removed' | 'changed'; cells: CellChange[] }
export interface RowsDiff { changes: RowChange[]; isReordered: boolean }
export interface Row { row: string; cells: Record<string, string> }

/** What differs between two tables, row by row and cell by cell; rows are known by their names. */
export function rowsDiff(before: Row[], after: Row[]): RowsDiff {
  const was = new Map(before.map((row) => [row.row, row.cells]));
  const is = new Map(after.map((row) => [row.row, row.cells]));
  const changes = [
    ...before.filter(({ row }) => !is.has(row)).map(({ row, cells }): RowChange => ({ row, kind: 'removed', cells: Object.entries(cells).map(([column, text]) => ({ column, before: text })) })),
    ...after.flatMap(({ row, cells }): RowChange[] => {
      const old = was.get(row);
      if (!old) return [{ row, kind: 'added', cells: Object.entries(cells).map(([column, text]) => ({ column, after: text })) }];
      const changed = cellsDiff(old, cells);
      return changed.length ? [{ row, kind: 'changed', cells: changed }] : [];
    }),
  ];
  const common = (rows: Row[], others: Map<string, unknown>) => rows.map(({ row }) => row).filter((row) => others.has(row)).join('\n');
  return { changes, isReordered: common(before, is) !== common(after, was) };
}

export function rowsOf(csv: string): Row[] {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((cells) => ({ row: cells[0], cells: Object.fromEntries(header.slice(1).map((column, at) => [column, cells[at + 1] ?? ''])) }));
}

function cellsDiff(before: Record<string, string>, after: Record<string, string>): CellChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((column) => before[column] !== after[column])
    .map((column) => ({ column, before: before[column], after: after[column], by: by(before[column], after[column]) }));
}

/** How far a decimal moved, exactly, with its sign. */
export function by(before?: string, after?: string): string | undefined {
  const moved = before && after ? minus(after, before) : undefined;
  return moved === undefined || moved.startsWith('-') ? moved : `+${moved}`;
}
