import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { policies } from '../api/queries.ts';
import type { PolicySummary } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Facts, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import { packageLabel, packagePath } from './packages.ts';
import classes from './Policies.module.css';

export function PolicyList() {
  return (
    <>
      <PageHead title="Policies" lead="Which rules decide, in which version, since when." />
      <div className={page.stack}>
        <Asked query={useQuery(policies)}>
          {({ items }) => items.length === 0
            ? <Panel title="Policies"><Empty title="No policy is installed">The server decides nothing until a policy is active.</Empty></Panel>
            : items.map((policy) => <Policy key={policy.name} policy={policy} />)}
        </Asked>
      </div>
    </>
  );
}

function Policy({ policy: { name, title, description, active, packages } }: { policy: PolicySummary }) {
  return (
    <Panel title={title} note={<code>{name}</code>} actions={<Link to={`/policies/${name}`}>Timeline and differences<span className="visually-hidden"> of {name}</span></Link>}>
      {description && <p className={classes.description}>{description}</p>}
      <div className={classes.columns}>
        <ul className={classes.versions} aria-label={`Versions of ${name}`}>
          {packages.map((known) => (
            <li key={known.packageDigest}>
              <Link to={packagePath({ name, ...known })}>{packageLabel(known, packages)}</Link>
              {known.packageDigest === active?.packageDigest && <State tone="good">In force</State>}
            </li>
          ))}
        </ul>
        {active && <Facts facts={[
          ['Effective from', <Moment key="e" at={active.effectiveFrom} />],
          ['Recorded at', <Moment key="r" at={active.recordedAt} />],
          ['Package', <Digest key="p" of={active.packageDigest} name="package digest" />],
        ]} />}
      </div>
    </Panel>
  );
}
