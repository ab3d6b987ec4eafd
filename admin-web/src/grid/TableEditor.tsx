import { useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import type { Diagnostic } from '../api/types.ts';
import { columnsOf, type Schema } from './columns.ts';
import { readCsv, writeCsv } from './csv.ts';
import { FlawList } from './FlawList.tsx';
import { flawsOf } from './gaps.ts';
import { Grid } from './Grid.tsx';
import { GridBar } from './GridBar.tsx';
import { GridTools } from './GridTools.tsx';
import { marksOf } from './marks.ts';
import { lineOf, type Sheet } from './sheet.ts';
import { useGrid } from './use-grid.ts';

interface Props {
  schema: Schema; rows: string; change: (rows: string) => void;
  /** What the server says of a text of these rows. */
  checked?: { text: string; diagnostics: readonly Diagnostic[] };
}

/** The rows of one table as a spreadsheet; what is typed is told at once, as the file it makes. */
export function TableEditor({ schema, rows, change, checked }: Props) {
  const columns = useMemo(() => columnsOf(schema), [schema]);
  const grid = useGrid(useRef(sheetOf(rows, columns.length)).current, columns.length);
  const { sheet } = grid.state;
  const sheets = useTold(grid, columns.map(({ name }) => name), rows, change);
  const settled = useDeferredValue(sheet);
  const flaws = useMemo(() => flawsOf(settled, columns, schema.hitPolicy), [settled, columns, schema.hitPolicy]);
  const marks = useMemo(() => marksOf(checked?.diagnostics ?? [], (checked && sheets.get(checked.text)) || [], checked?.text ?? '', flaws), [checked, flaws, sheets]);
  const bar = useId();
  return (
    <>
      <GridTools grid={grid} ordered={schema.hitPolicy === 'FIRST' || schema.hitPolicy === 'COLLECT'} />
      <Grid grid={grid} columns={columns} marks={marks} label={`${schema.title}, rows`} describedBy={bar} />
      <GridBar id={bar} state={grid.state} columns={columns} marks={marks} />
      <FlawList sheet={sheet} marks={marks} act={grid.act} />
    </>
  );
}

/** Tells what the rows are as text, takes over what comes from elsewhere, and remembers which rows made which text. */
function useTold({ state: { sheet }, act }: ReturnType<typeof useGrid>, header: string[], rows: string, change: (rows: string) => void) {
  const sheets = useRef(new Map<string, Sheet>([[rows, sheet]])).current;
  const told = useRef({ sheet, text: rows });
  useEffect(() => {
    if (told.current.sheet === sheet) return;
    const text = writeCsv([header, ...sheet.map((line) => line.cells)]);
    told.current = { sheet, text };
    if (sheets.size > 20) sheets.delete(sheets.keys().next().value!);
    sheets.set(text, sheet);
    change(text);
  });
  useEffect(() => {
    if (told.current.text === rows) return;
    const fresh = sheetOf(rows, header.length);
    told.current = { sheet: fresh, text: rows };
    sheets.set(rows, fresh);
    act({ do: 'replace', sheet: fresh });
  }, [rows, act, header.length, sheets]);
  return sheets;
}

/** Rows of the file without its header; a row of another width is cut or filled, so that every cell has a column. */
export function sheetOf(csv: string, width: number): Sheet {
  return readCsv(csv).slice(1).map((cells) => lineOf(Array.from({ length: width }, (_, at) => cells[at] ?? '')));
}
