import type { GridColumn } from './columns.ts';
import type { Sheet } from './sheet.ts';

const LEAST = 8;
const MOST = 34;
const SAMPLE = 500;

/** Each column as wide as what stands in it, within reason. */
export function templateOf(columns: readonly GridColumn[], sheet: Sheet): string {
  const sample = sheet.slice(0, SAMPLE);
  return columns.map(({ name, unit = '' }, at) => {
    const longest = Math.max(name.length + unit.length + 8, ...sample.map((line) => line.cells[at]?.length ?? 0));
    return `${Math.max(LEAST, Math.min(MOST, longest)) + 3}ch`;
  }).join(' ');
}
