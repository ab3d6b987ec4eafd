import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask } from '../api/client.ts';
import type { Replay } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Facts, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decisions.module.css';

/** Decides the recorded request again, by the recorded policy, and compares the bytes. */
export function ReplayButton({ id }: { id: string }) {
  const replay = useMutation({ mutationFn: () => ask<Replay>(`/decisions/${encodeURIComponent(id)}/replays`, { method: 'POST' }) });
  return (
    <>
      <Button variant="default" component={Link} to={`/try?decision=${encodeURIComponent(id)}`}>Try from this</Button>
      <Button loading={replay.isPending} onClick={() => replay.mutate()}>Replay</Button>
      <Modal opened={replay.isSuccess || replay.isError} onClose={() => replay.reset()} title="Replay" size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}>
        {replay.error && <Failure error={replay.error} />}
        {replay.data && <Result replay={replay.data} />}
      </Modal>
    </>
  );
}

function Result({ replay: { identical, differences, recordedDigest, recomputedDigest, replayedAt } }: { replay: Replay }) {
  return (
    <div role="status">
      <p className={classes.verdict}>
        {identical ? <State tone="good">Identical</State> : <State tone="bad">Different</State>}{' '}
        {identical ? 'The server decided again and came to the same bytes.' : 'Deciding again gave another answer. The recorded one stands; report the differences.'}
      </p>
      <Facts facts={[
        ['Recorded', <Digest key="1" of={recordedDigest} name="recorded digest" />],
        ['Recomputed', <Digest key="2" of={recomputedDigest} name="recomputed digest" />],
        ['Replayed at', <Moment key="3" at={replayedAt} />],
      ]} />
      {differences.length > 0 && (
        <div className={classes.differences}>
          <ScrollTable caption="Differences">
            <thead><tr><th scope="col">Path</th><th scope="col">Recorded</th><th scope="col">Recomputed</th></tr></thead>
            <tbody>{differences.map(({ path, recorded, recomputed }) => (
              <tr key={path}><th scope="row"><code>{path}</code></th><td>{recorded ?? 'absent'}</td><td>{recomputed ?? 'absent'}</td></tr>
            ))}</tbody>
          </ScrollTable>
        </div>
      )}
    </div>
  );
}
