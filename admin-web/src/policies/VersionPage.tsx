import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useParams } from 'react-router';
import { policyVersion } from '../api/queries.ts';
import type { PolicyVersion } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Asked } from '../shell/Asked.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { ChangeButton } from './ChangeButton.tsx';
import { Parameters } from './Parameters.tsx';
import classes from './Policies.module.css';
import { Rules } from './Rules.tsx';
import { Summary } from './Summary.tsx';
import { Tables } from './Tables.tsx';

/** One immutable version: what it rests on, its rules, its tables, its parameters. */
export function VersionPage() {
  const { name = '', version = '', section = '', table } = useParams();
  const base = `/policies/${name}/versions/${version}`;
  const query = useQuery(policyVersion(name, version));
  return (
    <>
      <PageHead title={`${name} ${query.data?.version ?? (version.startsWith('sha256:') ? '' : version)}`.trim()}
        lead={query.data && <>Package <Digest of={query.data.packageDigest} name="package digest" /></>}
        above={<><Link to="/policies">Policies</Link> / <Link to={`/policies/${name}`}>{name}</Link></>} />
      <nav className={classes.sections} aria-label="Parts of the version">
        <NavLink to={base} end>Summary</NavLink>
        <NavLink to={`${base}/rules`}>Rules</NavLink>
        <NavLink to={`${base}/tables`}>Tables</NavLink>
        <NavLink to={`${base}/parameters`}>Parameters</NavLink>
      </nav>
      <Asked query={query} lines={12}>
        {(policy) => <Section policy={policy} section={section} table={table} base={base} />}
      </Asked>
    </>
  );
}

interface SectionProps { policy: PolicyVersion; section: string; table?: string; base: string }

function Section({ policy, section, table, base }: SectionProps) {
  switch (section) {
    case '': return <Summary policy={policy} base={base} />;
    case 'rules': return <Rules policy={policy} base={base} />;
    case 'tables': return <Tables policy={policy} selected={table} base={base} />;
    case 'parameters': return <Parameters parameters={policy.parameters} actions={<ChangeButton policy={policy} part="parameters" what="parameters" />} />;
    default: return <NotFound />;
  }
}
