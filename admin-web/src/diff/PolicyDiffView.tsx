import type { PolicyDiff } from '../api/types.ts';
import { words } from '../figures/words.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State, type Tone } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import classes from './Diff.module.css';
import { Table, type TableChange } from './PolicyDiffTable.tsx';
import { TextDiff } from './TextDiff.tsx';

export type Direction = 'TIGHTENS' | 'LOOSENS' | 'NOTHING' | 'UNKNOWN';
interface Value { path: string; before?: string | null; after?: string | null }
interface Parameter { name: string; kind: string; members: Value[]; delta?: { relative?: string | null } | null; direction: Direction; isProtected?: boolean }
interface Rule { ruleId: string; kind: string; logicBefore?: string | null; logicAfter?: string | null; words: Value[] }

const TONES: Record<Direction, Tone> = { TIGHTENS: 'good', LOOSENS: 'warn', NOTHING: 'plain', UNKNOWN: 'plain' };
const SAYS: Record<Direction, string> = { TIGHTENS: 'Tightens', LOOSENS: 'Loosens', NOTHING: 'Neither', UNKNOWN: 'Not known' };

export function Toward({ direction }: { direction: Direction }) {
  return <State tone={TONES[direction] ?? 'plain'}>{SAYS[direction] ?? direction}</State>;
}

/** What changes, by meaning, as the server compared it. */
export function PolicyDiffView({ diff }: { diff: PolicyDiff }) {
  const parameters = diff.parameters as unknown as Parameter[];
  const rules = diff.rules as unknown as Rule[];
  const tables = diff.tables as unknown as TableChange[];
  const others = [...diff.manifest, ...diff.files.filter(({ path }) => !/^(tables\/|parameters|.*\.drl$)/.test(path))];
  const isNothing = parameters.length + rules.length + tables.length + others.length === 0;
  return (
    <div className={page.stack}>
      {isNothing && <Panel title="Changes"><Empty title="Nothing changes" /></Panel>}
      {tables.map((change) => <Table key={change.table} change={change} />)}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {rules.map(({ ruleId, kind, logicBefore, logicAfter, words: said }) => (
        <Panel key={ruleId} title={`Rule ${ruleId}`} flush note={words(kind)}>
          <TextDiff before={[...said.map(({ path, before }) => `${path}: ${before ?? ''}`), logicBefore ?? ''].join('\n')} after={[...said.map(({ path, after }) => `${path}: ${after ?? ''}`), logicAfter ?? ''].join('\n')} label={`Changes of ${ruleId}`} />
        </Panel>
      ))}
      {others.length > 0 && <Others values={others as Value[]} />}
    </div>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return (
    <Panel title="Parameters" flush>
      <ScrollTable caption="Parameters that change">
        <thead><tr><th scope="col">Parameter</th><th scope="col">Member</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Relative</th><th scope="col">Towards</th></tr></thead>
        <tbody>{parameters.flatMap(({ name, members, delta, direction, isProtected }) => members.map(({ path, before, after }) => (
          <tr key={`${name} ${path}`}><th scope="row"><code>{name}</code>{isProtected && <span className="quiet"> protected</span>}</th><td>{path}</td>
            <td className="mono"><del className={classes.before}>{before}</del></td><td className={`mono ${classes.after}`}>{after}</td><td className="mono">{delta?.relative}</td><td><Toward direction={direction} /></td></tr>
        )))}</tbody>
      </ScrollTable>
    </Panel>
  );
}

function Others({ values }: { values: Value[] }) {
  return (
    <Panel title="Everything else" flush>
      <ScrollTable caption="Other changes">
        <thead><tr><th scope="col">Where</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
        <tbody>{values.map(({ path, before, after }) => <tr key={path}><th scope="row"><code>{path}</code></th><td className="mono">{before ?? 'absent'}</td><td className="mono">{after ?? 'absent'}</td></tr>)}</tbody>
      </ScrollTable>
    </Panel>
  );
}
