/** RFC 4180 as the server reads and writes it: `,` between cells, quotes around those that hold one, a line feed after each. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const [row, next] = readRow(text, at, ',');
    rows.push(row);
    at = next;
  }
  return rows;
}

/** What Excel and its kin put on the clipboard. */
export function readTsv(text: string): string[][] {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: string[][] = [];
  let at = 0;
  while (at < plain.length) {
    const [row, next] = readRow(plain, at, '\t');
    rows.push(row);
    at = next;
  }
  return rows;
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cell, /[",\r\n]/)).join(',')}\n`).join('');
}

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(cell, /["\t\r\n]/)).join('\t')).join('\n');
}

/** Which cell a place in a written file is in: a line is a row, for no cell holds a line feed. */
export function columnAt(line: string, character: number): number {
  let column = 0;
  let inQuotes = false;
  for (const sign of line.slice(0, character)) {
    if (sign === '"') inQuotes = !inQuotes;
    if (sign === ',' && !inQuotes) column += 1;
  }
  return column;
}

function quoted(cell: string, needs: RegExp): string {
  return needs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One row from `at` on, and where the next begins. */
function readRow(text: string, at: number, separator: string): [string[], number] {
  const row: string[] = [];
  for (;;) {
    const [cell, next] = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    row.push(cell);
    at = next;
    if (text[at] !== separator) return [row, at + 1];
    at += 1;
  }
}

function readPlain(text: string, at: number, separator: string): [string, number] {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return [text.slice(at, end).replace(/\r$/, ''), end];
}

function readQuoted(text: string, at: number, separator: string): [string, number] {
  let cell = '';
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return [cell + text.slice(from), text.length];
    cell += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const [rest, next] = readPlain(text, close + 1, separator);
      return [cell + rest, next];
    }
    cell += '"';
    from = close + 2;
  }
}
