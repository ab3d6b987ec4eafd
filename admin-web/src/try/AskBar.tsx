import { Button, Group, Modal, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { useSession } from '../sign-in/session.ts';
import classes from './Try.module.css';

interface Props {
  outcome?: string; now: boolean; setNow: (now: boolean) => void; disabled: boolean; busy: boolean;
  ask: (purpose: 'QUOTE' | 'BINDING') => void;
}

export function AskBar({ outcome, now, setNow, disabled, busy, ask }: Props) {
  const mayBind = useSession()?.roles.includes('backend') ?? false;
  const [confirming, { open, close }] = useDisclosure(false);
  const bind = () => {
    close();
    ask('BINDING');
  };
  return (
    <div className={classes.bar}>
      <Switch label="Prices and request as of now" checked={now} onChange={(event) => setNow(event.currentTarget.checked)} />
      <div className={classes.buttons}>
        {mayBind && <Button variant="default" disabled={disabled} onClick={open}>Make it BINDING</Button>}
        <Button disabled={disabled} loading={busy} onClick={() => ask('QUOTE')}>Ask for a quote</Button>
      </div>
      {!mayBind && <p className={classes.note}>To make a decision BINDING, sign in with the role backend.</p>}
      {outcome && <span className={classes.summary}><OutcomeTag outcome={outcome} /><a href="#answer">See the answer</a></span>}
      <Modal opened={confirming} onClose={close} title="Make it BINDING?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <p>The decision is written to the audit log with a receipt and cannot be taken back. A protocol may act on it until it runs out.</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>Cancel</Button>
          <Button onClick={bind}>Decide and record</Button>
        </Group>
      </Modal>
    </div>
  );
}
