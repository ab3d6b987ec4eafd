import { diff3Merge } from 'node-diff3';
import { readCsv, writeCsv } from '../grid/csv.ts';

/** A place where both changed the same and not alike. */
export interface Clash { id: string; where: string; ancestor: string; mine: string; theirs: string }
export type Choice = 'mine' | 'theirs';

export interface Merge {
  clashes: Clash[];
  /** The file with each clash decided; where nothing is chosen, mine. */
  text: (choices: ReadonlyMap<string, Choice>) => string;
}

/** Two changes of one file brought together: tables cell by cell, everything else line by line. */
export function merged(path: string, ancestor: string, mine: string, theirs: string): Merge {
  return path.endsWith('.csv') ? mergedRows(ancestor, mine, theirs) : mergedLines(ancestor, mine, theirs);
}

function mergedLines(ancestor: string, mine: string, theirs: string): Merge {
  const regions = diff3Merge(mine.split('\n'), ancestor.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true });
  const clashes = regions.flatMap((region, at): Clash[] => (region.conflict
    ? [{ id: `${at}`, where: `line ${region.conflict.aIndex + 1}`, ancestor: region.conflict.o.join('\n'), mine: region.conflict.a.join('\n'), theirs: region.conflict.b.join('\n') }] : []));
  const text = (choices: ReadonlyMap<string, Choice>) => regions.flatMap((region, at) => (region.conflict
    ? (choices.get(`${at}`) === 'theirs' ? region.conflict.b : region.conflict.a) : (region.ok ?? []))).join('\n');
  return { clashes, text };
}

type Rows = Map<string, string[]>;

function mergedRows(ancestor: string, mine: string, theirs: string): Merge {
  const [header, ...mineRows] = readCsv(mine);
  const [was, own, other] = [ancestor, mine, theirs].map((csv) => new Map(readCsv(csv).slice(1).map((row) => [row[0], row])));
  const order = [...mineRows.map(([name]) => name), ...[...other.keys()].filter((name) => !own.has(name))];
  const clashes: Clash[] = [];
  const decided = order.map((name) => decide(name, header, { was, own, other }, clashes));
  const text = (choices: ReadonlyMap<string, Choice>) => writeCsv([header, ...decided.map((row) => row(choices)).filter((row): row is string[] => row !== undefined)]);
  return { clashes, text };
}

type Row = (choices: ReadonlyMap<string, Choice>) => string[] | undefined;

function decide(name: string, header: string[], { was, own, other }: Record<'was' | 'own' | 'other', Rows>, clashes: Clash[]): Row {
  const [before, mine, theirs] = [was.get(name), own.get(name), other.get(name)];
  if (before && mine && theirs || (!before && mine && theirs)) return cells(name, header, { before: before ?? [], mine: mine!, theirs: theirs! }, clashes);
  if (!before) return () => mine ?? theirs;
  const left = mine ?? theirs!;
  // One deleted the row: that holds, unless the other changed it meanwhile.
  if (left.join('\u0001') === before.join('\u0001')) return () => undefined;
  clashes.push({ id: name, where: `row ${name}`, ancestor: before.join(', '), mine: mine?.join(', ') ?? 'deleted', theirs: theirs?.join(', ') ?? 'deleted' });
  return (choices) => (choices.get(name) === 'theirs' ? theirs : mine);
}

function cells(name: string, header: string[], { before, mine, theirs }: Record<'before' | 'mine' | 'theirs', string[]>, clashes: Clash[]): Row {
  const clashing = mine.map((cell, at) => cell !== theirs[at] && cell !== before[at] && theirs[at] !== before[at]);
  clashing.forEach((is, at) => is && clashes.push({
    id: `${name} ${at}`, where: `${header[at]} of ${name}`, ancestor: before[at] ?? '', mine: mine[at], theirs: theirs[at],
  }));
  return (choices) => mine.map((cell, at) => {
    if (clashing[at]) return choices.get(`${name} ${at}`) === 'theirs' ? theirs[at] : cell;
    return cell === before[at] ? theirs[at] : cell;
  });
}
