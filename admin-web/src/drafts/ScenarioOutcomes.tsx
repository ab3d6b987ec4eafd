import { Link } from 'react-router';
import type { Validation } from '../api/types.ts';
import { Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import { AdoptButton } from './AdoptButton.tsx';
import { partOf } from './Changes.tsx';

export function ScenarioOutcomes({ scenarios, base }: { scenarios: NonNullable<Validation['scenarios']>; base?: string }) {
  const failed = scenarios.filter(({ decided, mismatches }) => !decided || mismatches.length > 0);
  const ordered = [...failed, ...scenarios.filter((scenario) => !failed.includes(scenario))];
  return (
    <Panel title="Scenarios" flush note={failed.length ? `${failed.length} of ${scenarios.length} do not answer as they must` : `all ${scenarios.length} answer as they must`}
      actions={base && failed.length > 0 && <AdoptButton draft={base.replace('/drafts/', '')} paths={failed.map(({ path }) => path)} />}>
      <ScrollTable caption="Scenarios">
        <thead><tr><th scope="col">Scenario</th><th scope="col">Result</th><th scope="col">Where it differs</th></tr></thead>
        <tbody>{ordered.map(({ path, title, decided, mismatches }) => (
          <tr key={path}>
            <th scope="row" style={{ whiteSpace: 'normal' }}>{base ? <Link to={`${base}/${partOf(path)}`}>{title || path}</Link> : title || path}</th>
            <td>{decided && mismatches.length === 0 ? <State tone="good">As expected</State> : <State tone="bad">{decided ? 'Differs' : 'Not decided'}</State>}</td>
            <td>{mismatches.map((mismatch) => <div key={mismatch}>{mismatch}</div>)}</td>
          </tr>
        ))}</tbody>
      </ScrollTable>
    </Panel>
  );
}
