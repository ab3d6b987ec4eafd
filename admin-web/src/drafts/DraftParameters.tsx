import { useMemo } from 'react';
import type { Diagnostic, Draft } from '../api/types.ts';
import { Parameters as ShownParameters } from '../policies/Parameters.tsx';
import { unitOf } from '../policies/cells.ts';
import policies from '../policies/Policies.module.css';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Drafts.module.css';
import { useMayEdit } from './files.ts';
import { OpenFile } from './OpenFile.tsx';
import { OtherProblems } from './OtherProblems.tsx';
import { type Authored, authored, lineOfParameter, withValue } from './parameters.ts';
import type { FileOpened } from './use-file.ts';
import { ofFile, useReading } from './use-reading.ts';

const PATH = 'parameters.json';

/** The single numbers, each within its bounds. */
export function DraftParameters({ draft }: { draft: Draft }) {
  if (!draft.files.some(({ path }) => path === PATH)) return <Panel title="Parameters"><Empty title="The draft has no parameters" /></Panel>;
  return <OpenFile draft={draft.draftId} path={PATH}>{(file, keeping) => <Values draft={draft} file={file} keeping={keeping} />}</OpenFile>;
}

function Values({ draft, file, keeping }: { draft: Draft; file: FileOpened; keeping: React.ReactNode }) {
  const parameters = useMemo(() => authored(file.kept.text), [file.kept.text]);
  const read = useReading(draft.draftId, file);
  const mayEdit = useMayEdit(draft);
  const said = ofFile(read, PATH);
  if (!mayEdit) return <ShownParameters parameters={parameters as never} />;
  return (
    <Panel title="Parameters" flush note={`${parameters.length}, each within its bounds`} actions={keeping}>
      <ScrollTable caption="Parameters of the draft">
        <thead><tr><th scope="col">Name</th><th scope="col">Meaning</th><th scope="col" className={table.number}>Value</th><th scope="col">Unit</th><th scope="col">Bounds</th><th scope="col">Source</th></tr></thead>
        <tbody className={classes.values}>{parameters.map((parameter) => (
          <Line key={parameter.name} parameter={parameter} wrong={wrongWith(parameter, said, file.kept.text)} set={(value) => file.keeper.change(withValue(file.kept.text, parameter.name, value))} />
        ))}</tbody>
      </ScrollTable>
      <OtherProblems draft={draft} read={read} but="" />
    </Panel>
  );
}

function Line({ parameter, wrong, set }: { parameter: Authored; wrong?: string; set: (value: string) => void }) {
  const { name, title, value, unit, minimum, maximum, source } = parameter;
  return (
    <tr>
      <th scope="row"><code>{name}</code></th>
      <td className={policies.meaning}>{title}{parameter.protected === 'true' && <span className="quiet"> (protected)</span>}</td>
      <td className={table.number}>
        <input value={value} aria-label={`Value of ${name}`} aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? `${name}-wrong` : undefined} onChange={(event) => set(event.currentTarget.value)} />
        {wrong && <span id={`${name}-wrong`} className={classes.wrong}>{wrong}</span>}
      </td>
      <td>{unit === '1' ? <span className="quiet">none</span> : unitOf({ unit }) || unit}</td>
      <td className="mono nowrap">{minimum ?? ''} … {maximum ?? ''}</td>
      <td className={policies.source}>{source}</td>
    </tr>
  );
}

/** The server's finding within the lines of this parameter. */
function wrongWith({ name }: Authored, diagnostics: Diagnostic[], text: string): string | undefined {
  const [from, to] = lineOfParameter(text, name);
  return diagnostics.find(({ range, message }) => (range.start.line >= from && range.start.line <= to && from !== to) || message.includes(`\`${name}\``))?.message;
}
