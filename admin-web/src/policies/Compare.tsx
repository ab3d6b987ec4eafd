import { Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { policyVersion } from '../api/queries.ts';
import { VersionDiff } from '../diff/VersionDiff.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from '../decisions/Decisions.module.css';

/** Any two versions, told apart cell by cell and line by line; the address keeps which. */
export function Compare({ name, versions }: { name: string; versions: string[] }) {
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from') ?? versions.at(-2) ?? '', params.get('to') ?? versions.at(-1) ?? ''];
  const set = (key: string) => (chosen: string | null) => setParams((now) => { now.set(key, chosen ?? ''); return now; }, { replace: true });
  const [before, after] = useQueries({ queries: [from, to].map((version) => ({ ...policyVersion(name, version), enabled: version !== '' })) });
  if (versions.length < 2) return null;
  const error = before.error ?? after.error;
  return (
    <div className={page.stack}>
      <Panel title="Compare versions">
        <div className={classes.filters} style={{ marginBottom: 0 }}>
          <Select label="Before" data={versions} value={from} onChange={set('from')} allowDeselect={false} />
          <Select label="After" data={versions} value={to} onChange={set('to')} allowDeselect={false} />
        </div>
      </Panel>
      {error ? <Failure error={error} /> : before.data && after.data ? <VersionDiff before={before.data} after={after.data} /> : <Lines count={6} />}
    </div>
  );
}
