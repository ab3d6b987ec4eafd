import { capital } from '../figures/words.ts';
import type { Act } from './grid.ts';
import classes from './Grid.module.css';
import type { Marks } from './marks.ts';
import type { Sheet } from './sheet.ts';

interface Said { text: string; row: number; column: number }
const SHOWN = 50;

/** Everything said of the rows, once each; a click leads to the cell. */
export function FlawList({ sheet, marks, act }: { sheet: Sheet; marks: Marks; act: (act: Act) => void }) {
  const said = saidOf(sheet, marks);
  if (said.length === 0) return null;
  return (
    <ul className={classes.flaws} aria-label="What is wrong with the rows">
      {said.slice(0, SHOWN).map(({ text, row, column }) => (
        <li key={`${row} ${column} ${text}`}>
          <button type="button" onClick={() => act({ do: 'go', to: { row, column } })}>Row {row + 1}</button> {capital(text)}.
        </li>
      ))}
      {said.length > SHOWN && <li className="quiet">and {said.length - SHOWN} more</li>}
    </ul>
  );
}

function saidOf(sheet: Sheet, marks: Marks): Said[] {
  const seen = new Set<string>();
  return sheet.flatMap((line, row) => [...(marks.get(line.id) ?? [])].map(([column, { text }]) => ({ text, row, column })))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}
