import type { ReactNode } from 'react';
import type { Parameter } from '../api/types.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Policies.module.css';
import { shown, unitOf } from './cells.ts';
import { useMarked } from './Rules.tsx';

export function Parameters({ parameters, actions }: { parameters: Parameter[]; actions?: ReactNode }) {
  const marked = useMarked();
  return (
    <Panel title="Parameters" flush note={`${parameters.length}, each within its bounds`} actions={actions}>
      {parameters.length === 0 ? <Empty title="This version has no parameters" /> : (
          <ScrollTable caption="Parameters">
            <thead><tr>
              <th scope="col">Name</th><th scope="col">Meaning</th><th scope="col" className={table.number}>Value</th>
              <th scope="col" className={table.number}>Least</th><th scope="col" className={table.number}>Most</th><th scope="col">Protected</th><th scope="col">Source</th>
            </tr></thead>
            <tbody>{parameters.map((parameter) => <Row key={parameter.name} parameter={parameter} marked={parameter.name === marked} />)}</tbody>
          </ScrollTable>
      )}
    </Panel>
  );
}

function Row({ parameter, marked }: { parameter: Parameter; marked: boolean }) {
  const { name, title, value, minimum, maximum, source } = parameter;
  const unit = unitOf(parameter);
  const said = (text?: string | null) => (text ? `${shown(text)}${unit ? ` ${unit}` : ''}` : 'none');
  return (
    <tr id={name} data-marked={marked || undefined}>
      <th scope="row"><code>{name}</code></th>
      <td className={classes.meaning}>{title}</td>
      <td className={`${table.number} mono`}><strong>{said(value)}</strong></td>
      <td className={`${table.number} mono quiet`}>{said(minimum)}</td>
      <td className={`${table.number} mono quiet`}>{said(maximum)}</td>
      <td>{String(parameter.protected) === 'true' ? 'yes' : 'no'}</td>
      <td className={classes.source}>{source}</td>
    </tr>
  );
}
