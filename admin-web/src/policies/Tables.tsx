import { NavLink } from 'react-router';
import type { PolicyVersion } from '../api/types.ts';
import { words } from '../figures/words.ts';
import { Empty, Panel } from '../shell/Panel.tsx';
import { ChangeButton } from './ChangeButton.tsx';
import classes from './Policies.module.css';
import { TableGrid } from './TableGrid.tsx';

const HITS: Record<string, string> = {
  UNIQUE: 'at most one row fits', FIRST: 'the first row that fits', MARGINAL: 'each slice by its own row', COLLECT: 'every row that fits',
};

/** The typed tables of a version: one chosen, the others a click away. */
export function Tables({ policy, selected, base }: { policy: PolicyVersion; selected?: string; base: string }) {
  const { tables } = policy;
  const table = tables.find((candidate) => candidate.name === selected) ?? (selected ? undefined : tables[0]);
  return (
    <div className={classes.beside}>
      <nav className={classes.index} aria-label="Tables">
        <ul>{tables.map(({ name, title }) => (
          <li key={name}><NavLink to={`${base}/tables/${name}`} aria-current={name === table?.name ? 'page' : undefined}>{title}</NavLink></li>
        ))}</ul>
      </nav>
      {table ? (
        <Panel title={table.title} flush note={<><code>{table.name}</code>, {HITS[table.hitPolicy ?? ''] ?? words(table.hitPolicy ?? '')}. {table.source}</>} actions={<ChangeButton policy={policy} part={`tables/${table.name}`} what={table.title} />}>
          <TableGrid key={table.name} table={table} />
        </Panel>
      ) : <Panel title="Tables"><Empty title={selected ? 'This version has no such table' : 'This version has no tables'} /></Panel>}
    </div>
  );
}
