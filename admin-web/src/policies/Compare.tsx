import { Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { policyVersion } from '../api/queries.ts';
import type { KnownPackage } from '../api/types.ts';
import { VersionDiff } from '../diff/VersionDiff.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from '../decisions/Decisions.module.css';
import { packageLabel } from './packages.ts';

/** Any two packages, told apart cell by cell and line by line; the address keeps which, by digest or by label. */
export function Compare({ name, packages }: { name: string; packages: KnownPackage[] }) {
  const [params, setParams] = useSearchParams();
  const digestOf = (asked: string | null, otherwise: number) =>
    packages.find(({ packageDigest, version }) => asked === packageDigest || asked === version)?.packageDigest ?? packages.at(otherwise)?.packageDigest ?? '';
  const [from, to] = [digestOf(params.get('from'), -2), digestOf(params.get('to'), -1)];
  const set = (key: string) => (chosen: string | null) => setParams((now) => { now.set(key, chosen ?? ''); return now; }, { replace: true });
  const [before, after] = useQueries({ queries: [from, to].map((digest) => ({ ...policyVersion(name, digest), enabled: packages.length > 1 })) });
  if (packages.length < 2) return null;
  const choices = packages.map((known) => ({ value: known.packageDigest, label: packageLabel(known, packages) }));
  const error = before.error ?? after.error;
  return (
    <div className={page.stack}>
      <Panel title="Compare versions">
        <div className={classes.filters} data-last>
          <Select label="Before" data={choices} value={from} onChange={set('from')} allowDeselect={false} />
          <Select label="After" data={choices} value={to} onChange={set('to')} allowDeselect={false} />
        </div>
      </Panel>
      {error ? <Failure error={error} /> : before.data && after.data ? <VersionDiff before={before.data} after={after.data} /> : <Lines count={6} />}
    </div>
  );
}
