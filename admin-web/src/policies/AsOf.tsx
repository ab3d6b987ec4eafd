import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { activations } from '../api/queries.ts';
import { Asked } from '../shell/Asked.tsx';
import { Panel } from '../shell/Panel.tsx';
import { packagePath } from './packages.ts';
import classes from '../decisions/Decisions.module.css';

/** What answered at one instant, as it was known at another. */
export function AsOf({ name }: { name: string }) {
  const [params, setParams] = useSearchParams();
  const set = (key: string) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setParams((now) => { if (value) now.set(key, value); else now.delete(key); return now; }, { replace: true });
  };
  const [effectiveAt, asRecordedAt] = [params.get('at') ?? '', params.get('known') ?? ''];
  const [asked] = useDebouncedValue({ effectiveAt: instant(effectiveAt), asRecordedAt: instant(asRecordedAt) }, 300);
  const query = useQuery({ ...activations(name, asked), enabled: Boolean(asked.effectiveAt || asked.asRecordedAt) });
  return (
    <Panel title="Which answered when">
      <div className={classes.filters}>
        <TextInput type="datetime-local" step={1} label="In force at (UTC)" value={effectiveAt} onChange={set('at')} />
        <TextInput type="datetime-local" step={1} label="As known at (UTC)" value={asRecordedAt} onChange={set('known')} />
      </div>
      {query.fetchStatus === 'idle' && !query.data ? <p className="quiet">Say an instant: what is left empty is now.</p> : (
        <Asked query={query} lines={2}>
          {({ inForce }) => <p role="status">{inForce ? <>Version <Link to={packagePath({ name, ...inForce })}>{inForce.version}</Link> answered: {inForce.reason}</> : 'Nothing was in force then.'}</p>}
        </Asked>
      )}
    </Panel>
  );
}

function instant(local: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? `${local}:00Z` : local && `${local.replace(/Z$/, '')}Z`;
}
