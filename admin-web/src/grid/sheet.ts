/** Rows under edit. Cells are text as typed; nothing here reads one as a number. */
export interface Line { readonly id: string; readonly cells: readonly string[] }
export type Sheet = readonly Line[];
export interface Place { readonly row: number; readonly column: number }
export interface Block { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

let lines = 0n;

/** A line is told from others by its identity, which outlives what is typed into it. */
export function lineOf(cells: readonly string[]): Line {
  lines += 1n;
  return { id: `line-${lines}`, cells };
}

export function blockOf(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column), right: Math.max(a.column, b.column),
  };
}

export function cellsOf(sheet: Sheet, { top, left, bottom, right }: Block): string[][] {
  return sheet.slice(top, bottom + 1).map((line) => line.cells.slice(left, right + 1));
}

/** The same rows with the block as `text` says; rows that do not change stay the same objects. */
export function withBlock(sheet: Sheet, block: Block, text: (row: number, column: number) => string): Sheet {
  return sheet.map((line, row) => {
    if (row < block.top || row > block.bottom) return line;
    const cells = line.cells.map((cell, column) => (column < block.left || column > block.right ? cell : text(row, column)));
    return cells.every((cell, column) => cell === line.cells[column]) ? line : { ...line, cells };
  });
}

export function withCell(sheet: Sheet, { row, column }: Place, text: string): Sheet {
  return withBlock(sheet, blockOf({ row, column }, { row, column }), () => text);
}

/** The first row of the block in all others; of a block of one row, what stands above. Names are unique and stay. */
export function filledDown(sheet: Sheet, block: Block): Sheet {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  if (from < 0) return sheet;
  return withBlock(sheet, { ...block, left: Math.max(1, block.left) }, (_, column) => sheet[from].cells[column]);
}

/** One copied cell fills the block, more are laid from its corner, beyond the last row into new ones. */
export function pasted(sheet: Sheet, block: Block, copied: string[][]): Sheet {
  const width = sheet[0]?.cells.length ?? copied[0]?.length ?? 0;
  if (copied.length === 1 && copied[0].length === 1) return withBlock(sheet, block, () => copied[0][0].trim());
  const missing = block.top + copied.length - sheet.length;
  const grown = missing > 0 ? inserted(sheet, sheet.length, missing, width) : sheet;
  const right = Math.min(width - 1, block.left + Math.max(...copied.map((row) => row.length)) - 1);
  const target = { top: block.top, left: block.left, bottom: block.top + copied.length - 1, right };
  return withBlock(grown, target, (row, column) => copied[row - block.top][column - block.left]?.trim() ?? '');
}

export function inserted(sheet: Sheet, at: number, count: number, width: number): Sheet {
  const taken = names(sheet);
  const fresh = Array.from({ length: count }, () => lineOf([unused('row', taken), ...Array<string>(Math.max(0, width - 1)).fill('')]));
  return [...sheet.slice(0, at), ...fresh, ...sheet.slice(at)];
}

export function duplicated(sheet: Sheet, top: number, bottom: number): Sheet {
  const taken = names(sheet);
  const copies = sheet.slice(top, bottom + 1).map(({ cells: [name, ...rest] }) => lineOf([unused(`${name}-copy`, taken), ...rest]));
  return [...sheet.slice(0, bottom + 1), ...copies, ...sheet.slice(bottom + 1)];
}

export function removed(sheet: Sheet, top: number, bottom: number): Sheet {
  return [...sheet.slice(0, top), ...sheet.slice(bottom + 1)];
}

/** The rows one place up or down, where the order of rows says which is first. */
export function moved(sheet: Sheet, top: number, bottom: number, by: -1 | 1): Sheet {
  if (top + by < 0 || bottom + by >= sheet.length) return sheet;
  const rest = removed(sheet, top, bottom);
  return [...rest.slice(0, top + by), ...sheet.slice(top, bottom + 1), ...rest.slice(top + by)];
}

function names(sheet: Sheet): Set<string> {
  return new Set(sheet.map((line) => line.cells[0]));
}

function unused(stem: string, taken: Set<string>): string {
  let name = stem === 'row' ? `row-${taken.size + 1}` : stem;
  for (let again = 2; taken.has(name); again++) name = `${stem}-${again}`;
  taken.add(name);
  return name;
}
