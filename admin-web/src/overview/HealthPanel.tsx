import { useQuery } from '@tanstack/react-query';
import { health } from '../api/queries.ts';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Overview.module.css';

export function HealthPanel() {
  const query = useQuery(health);
  const up = query.data?.status === 'UP';
  return (
    <Panel title="Readiness" actions={query.data && <State tone={up ? 'good' : 'bad'}>{up ? 'Ready' : 'Not ready'}</State>}>
      <Asked query={query} lines={3}>
        {({ checks }) => (
          <ul className={classes.lights}>
            {checks.map(({ name, status }) => (
              <li key={name}>
                <span className={classes.name}>{titled(name.replaceAll('-', ' '))}</span>
                <State tone={status === 'UP' ? 'good' : 'bad'}>{status === 'UP' ? 'Up' : 'Down'}</State>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Panel>
  );
}
