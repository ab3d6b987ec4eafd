import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { policies } from '../api/queries.ts';
import type { PolicySummary } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { packagePath } from '../policies/packages.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Facts, Panel } from '../shell/Panel.tsx';
import classes from './Overview.module.css';

export function ActivePolicies() {
  return (
    <Panel title="In force">
      <Asked query={useQuery(policies)}>
        {({ items }) => items.length === 0
          ? <Empty title="No policy yet">The server decides nothing until a policy is active.</Empty>
          : items.map((policy) => <Policy key={policy.name} policy={policy} brief={items.length > 1} />)}
      </Asked>
    </Panel>
  );
}

function Policy({ policy: { name, title, active }, brief }: { policy: PolicySummary; brief: boolean }) {
  if (!active) return <div className={classes.policy}><strong>{title}</strong> <span className="quiet">no version is active</span></div>;
  if (brief) return <Brief name={name} title={title} active={active} />;
  return (
    <div className={classes.policy}>
      <div className={classes.version}>
        <Link to={packagePath({ name, ...active })}>{name} {active.version}</Link>
        <span className="quiet">{title}</span>
      </div>
      <Facts facts={[
        ['Effective from', <Moment key="from" at={active.effectiveFrom} />],
        ['Package', <Digest key="package" of={active.packageDigest} name="package digest" />],
        ['Logic', <Digest key="logic" of={active.logicDigest} name="logic digest" />],
        ['Numbers', <Digest key="numbers" of={active.numbersDigest} name="numbers digest" />],
      ]} />
    </div>
  );
}

/** One line each, where several policies are in force. */
function Brief({ name, title, active }: Required<Pick<PolicySummary, 'name' | 'title'>> & { active: NonNullable<PolicySummary['active']> }) {
  return (
    <div className={classes.brief}>
      <div><Link to={packagePath({ name, ...active })}>{name} {active.version}</Link><div className="quiet">{title}</div></div>
      <div className={classes.briefFacts}><Digest of={active.packageDigest} name={`package digest of ${name}`} /><Moment at={active.effectiveFrom} /></div>
    </div>
  );
}
