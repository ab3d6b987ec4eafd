import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { NavLink } from 'react-router';
import { draftFile } from '../api/drafts.ts';
import type { Draft } from '../api/types.ts';
import type { Schema } from '../grid/columns.ts';
import { TableEditor } from '../grid/TableEditor.tsx';
import index from '../policies/Policies.module.css';
import { TableGrid } from '../policies/TableGrid.tsx';
import { rowsOf } from '../diff/rows.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import type { PolicyTable } from '../api/types.ts';
import { changedIn, tablesIn, useMayEdit } from './files.ts';
import { OpenFile } from './OpenFile.tsx';
import { OtherProblems } from './OtherProblems.tsx';
import type { FileOpened } from './use-file.ts';
import { ofFile, useReading } from './use-reading.ts';
import classes from './Drafts.module.css';
import page from '../shell/Page.module.css';

/** The draft's tables: one chosen, as a spreadsheet. */
export function DraftTables({ draft, selected }: { draft: Draft; selected?: string }) {
  const names = tablesIn(draft);
  const changed = new Set(changedIn(draft).map(({ path }) => path));
  const name = names.find((candidate) => candidate === selected) ?? (selected ? undefined : names[0]);
  return (
    <div className={index.beside}>
      <nav className={index.index} aria-label="Tables">
        <ul>{names.map((table) => (
          <li key={table}><NavLink to={`/drafts/${draft.draftId}/tables/${table}`} aria-current={table === name ? 'page' : undefined}>
            {table}{changed.has(`tables/${table}.csv`) && <> <span className={classes.changed}>changed</span></>}</NavLink></li>
        ))}</ul>
      </nav>
      <div className={page.stack}>
        {name ? <Chosen key={name} draft={draft} name={name} /> : <Panel title="Tables"><Empty title={selected ? 'The draft has no such table' : 'The draft has no tables'} /></Panel>}
      </div>
    </div>
  );
}

function Chosen({ draft, name }: { draft: Draft; name: string }) {
  const schema = useQuery(draftFile(draft.draftId, `tables/${name}.json`));
  return (
    <Asked query={schema} lines={10}>
      {({ text }) => (
        <OpenFile draft={draft.draftId} path={`tables/${name}.csv`}>
          {(file, keeping) => <Rows draft={draft} name={name} schema={text} file={file} keeping={keeping} />}
        </OpenFile>
      )}
    </Asked>
  );
}

interface RowsProps { draft: Draft; name: string; schema: string; file: FileOpened; keeping: React.ReactNode }

function Rows({ draft, name, schema: text, file, keeping }: RowsProps) {
  const schema = useMemo(() => JSON.parse(text) as Schema, [text]);
  const path = `tables/${name}.csv`;
  const read = useReading(draft.draftId, file);
  const diagnostics = useMemo(() => ofFile(read, path), [read, path]);
  const mayEdit = useMayEdit(draft);
  return (
    <Panel title={schema.title} flush note={<><code>{name}</code>. {schema.source}</>} actions={mayEdit && keeping}>
      {mayEdit ? (
        <TableEditor schema={schema} rows={file.kept.text} change={file.keeper.change} checked={read && { text: read.text, diagnostics }} />
      ) : <TableGrid table={{ ...schema, rows: rowsOf(file.kept.text) } as unknown as PolicyTable} />}
      <OtherProblems draft={draft} read={read} but={path} />
    </Panel>
  );
}
