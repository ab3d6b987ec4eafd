import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Panel } from '../../shell/Panel.tsx';
import page from '../../shell/Page.module.css';
import { at, type Json, type Path } from '../draft.ts';
import type { Draft } from '../use-draft.ts';
import { pointer } from '../violations.ts';
import classes from '../Try.module.css';
import { type Column, Field, steps } from './fields.tsx';

interface Props {
  title: string; noun: string; path: Path; columns: Column[]; fresh: (count: number) => Json;
  nameOf: string; draft: Draft; faults: Map<string, string>;
}

/** A list of the request as rows of fields. */
export function Rows({ title, noun, path, columns: possible, fresh, nameOf, draft, faults }: Props) {
  const [all, setAll] = useState(false);
  const list = at(draft.value, path);
  const rows = Array.isArray(list) ? list : [];
  const columns = all ? possible : possible.filter((column) => isWanted(column, rows));
  const add = (
    <div className={classes.buttons}>
      {rows.length > 0 && possible.some(({ of }) => of) && (
        <Button size="compact-sm" variant="subtle" color="gray" aria-pressed={all} onClick={() => setAll(!all)} aria-label={`All fields of ${title.toLowerCase()}`}>{all ? 'Fewer fields' : 'All fields'}</Button>
      )}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => draft.append(path, fresh(rows.length))}>
        Add {noun}
      </Button>
    </div>
  );
  return (
    <Panel title={title} flush actions={add}>
      {rows.length === 0 ? <p className={`${page.panelBody} quiet`}>None</p> : (
        <div className={page.scroll} role="group" aria-label={`${title}, fields`} tabIndex={0}>
          <table className={classes.rows}>
            <thead><tr>{columns.map((column) => <th key={column.name} scope="col" className={column.kind === 'decimal' ? classes.number : undefined}>{column.label}</th>)}<td /></tr></thead>
            <tbody>{rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column.name}>
                    <Field path={[...path, index, ...steps(column)]} column={column} value={at(row, steps(column))} set={draft.set}
                      label={`${column.label} of ${called(row, nameOf, noun, index)}`} fault={faults.get(pointer([...path, index, ...steps(column)]))} />
                  </td>
                ))}
                <td>
                  <ActionIcon variant="subtle" color="gray" size={30} aria-label={`Remove ${called(row, nameOf, noun, index)}`}
                    onClick={() => draft.set([...path, index], undefined)}><IconTrash size={15} /></ActionIcon>
                </td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** A column that only some rows have is shown when one has it, or is of a type that needs it. */
function isWanted(column: Column, rows: Json[]): boolean {
  return !column.of || rows.some((row) => at(row, steps(column)) !== undefined || column.of!.includes(String(at(row, ['type']))));
}

function called(row: Json, nameOf: string, noun: string, index: number): string {
  const name = at(row, [nameOf]);
  return typeof name === 'string' && name ? name : `${noun} ${index + 1}`;
}
