import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReportListed } from '../api/types.ts';
import decisions from '../decisions/Decisions.module.css';
import { isDecimal } from '../figures/decimal.ts';
import { titled } from '../figures/words.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import { Cell } from './Cell.tsx';
import classes from './Reports.module.css';

const AT_ONCE = 100;

type Columns = ReportListed['columns'];
export type Row = Record<string, string>;

/** What each column is, for whoever reads the report for the first time. */
export function Legend({ columns }: { columns: Columns }) {
  return (
    <details className={classes.legend}>
      <summary>What its {columns.length} columns are</summary>
      <dl className={table.facts}>{columns.map(({ name, meaning }) => [<dt key={`${name} name`}>{titled(name)}</dt>, <dd key={name}>{meaning}</dd>])}</dl>
    </details>
  );
}

interface Props { columns: Columns; rows: Row[]; title?: string }

/** The rows as they were given, a hundred at a time; columns that no row fills are left out. */
export function ReportTable({ columns, rows, title = 'Rows' }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const filled = columns.filter(({ name }) => rows.some((row) => row[name] !== undefined));
  const numeric = new Set(filled.filter(({ name }) => rows.every((row) => row[name] === undefined || isDecimal(row[name]))).map(({ name }) => name));
  return (
    <Panel title={title} flush note={<span role="status">{counted(rows.length, shown)}</span>}>
      {rows.length === 0 ? <Empty title="Nothing of it was recorded in that time" /> : (
        <ScrollTable caption={title}>
          <thead><tr>{filled.map(({ name, meaning }) => <th key={name} scope="col" title={meaning} className={numeric.has(name) ? table.number : undefined}>{titled(name)}</th>)}</tr></thead>
          <tbody>{rows.slice(0, shown).map((row, at) => (
            <tr key={at}>{filled.map(({ name }) => <td key={name} className={numeric.has(name) ? table.number : undefined}><Cell value={row[name]} name={name} row={row} /></td>)}</tr>
          ))}</tbody>
        </ScrollTable>
      )}
      {rows.length > shown && <div className={decisions.more}><Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>Show more</Button></div>}
    </Panel>
  );
}

function counted(all: number, shown: number): string {
  return all > shown ? `${shown} of ${all} shown` : `${all} ${all === 1 ? 'row' : 'rows'}`;
}
