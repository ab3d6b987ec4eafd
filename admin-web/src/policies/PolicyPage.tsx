import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { activations, policies } from '../api/queries.ts';
import type { Activation } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import { AsOf } from './AsOf.tsx';
import { Compare } from './Compare.tsx';
import { packagePath } from './packages.ts';

/** One policy over time: what was in force when, and how its versions differ. */
export function PolicyPage() {
  const { name = '' } = useParams();
  const policy = useQuery(policies).data?.items.find((each) => each.name === name);
  return (
    <>
      <PageHead title={policy?.title ?? name} above={<Link to="/policies">Policies</Link>} lead={policy?.description} />
      <div className={page.stack}>
        <Asked query={useQuery(activations(name))} lines={5}>{({ items, inForce }) => <Timeline name={name} items={items} inForce={inForce} />}</Asked>
        <AsOf name={name} />
        {policy && <Compare name={name} packages={policy.packages} />}
      </div>
    </>
  );
}

function Timeline({ name, items, inForce }: { name: string; items: Activation[]; inForce: Activation | null }) {
  return (
    <Panel title="Timeline" flush note="newest first">
      {items.length === 0 ? <Empty title="It was never in force" /> : (
        <ScrollTable caption="Activations">
          <thead><tr><th scope="col">Effective from (UTC)</th><th scope="col">Until</th><th scope="col">Version</th><th scope="col">Lane</th><th scope="col">Package</th><th scope="col">Recorded (UTC)</th><th scope="col">Reason</th></tr></thead>
          <tbody>{items.map((each, at) => (
            <tr key={at}>
              <th scope="row"><Moment at={each.effectiveFrom} />{each.recordedAt === inForce?.recordedAt && each.effectiveFrom === inForce.effectiveFrom && <> <State tone="good">In force</State></>}</th>
              <td>{each.effectiveUntil ? <Moment at={each.effectiveUntil} /> : <span className="quiet nowrap">the next</span>}</td>
              <td><Link to={packagePath({ name, ...each })}>{each.version}</Link></td><td>{titled(each.lane)}</td><td><Digest of={each.packageDigest} name={`package digest of ${each.version}`} /></td><td><Moment at={each.recordedAt} /></td><td>{each.reason}</td>
            </tr>
          ))}</tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}
