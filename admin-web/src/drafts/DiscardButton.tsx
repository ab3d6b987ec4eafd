import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { discard } from '../api/drafts.ts';
import type { Draft } from '../api/types.ts';
import { Failure } from '../shell/Failure.tsx';
import { useMayEdit } from './files.ts';
import classes from './Drafts.module.css';

export function DiscardButton({ draft }: { draft: Draft }) {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const go = useMutation({
    mutationFn: () => discard(draft.draftId, draft.version),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['drafts'] }); await navigate('/drafts'); },
  });
  if (!useMayEdit(draft)) return null;
  return (
    <>
      <Button variant="default" onClick={open}>Discard</Button>
      <Modal opened={opened} onClose={close} title="Discard this draft?" closeButtonProps={{ 'aria-label': 'Close' }}>
        {go.error && <Failure error={go.error} />}
        <p>Its files stay readable; nobody can change or propose it any more.</p>
        <div className={classes.actions}><Button color="red" loading={go.isPending} onClick={() => go.mutate()}>Discard</Button><Button variant="default" onClick={close}>Keep it</Button></div>
      </Modal>
    </>
  );
}
