import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { proposals } from '../api/proposals.ts';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import classes from './Proposals.module.css';
import { ProposalTable } from './ProposalTable.tsx';

const STATES = ['IN_REVIEW', 'APPROVED', 'TIMELOCKED', 'READY', 'ACTIVE', 'SUPERSEDED', 'ROLLED_BACK', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'FAILED_ACTIVATION'];

/** Every change that was ever proposed. */
export function ProposalList() {
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? '';
  return (
    <>
      <PageHead title="Proposals" lead="Changes as they were frozen, with their evidence and what became of them." />
      <div className={classes.filters}>
        <Select label="State" placeholder="any" clearable value={state || null} data={STATES.map((value) => ({ value, label: titled(value) }))}
          onChange={(chosen) => setParams(chosen ? { state: chosen } : {}, { replace: true })} />
      </div>
      <Panel title="Proposals" flush>
        <Asked query={useQuery(proposals({ state }))} lines={8}>
          {({ items }) => (items.length ? <ProposalTable rows={items} caption="Proposals" /> : <Empty title={state ? 'None is in this state' : 'Nothing was proposed yet'}>A proposal begins as <Link to="/drafts">a draft</Link>.</Empty>)}
        </Asked>
      </Panel>
    </>
  );
}
