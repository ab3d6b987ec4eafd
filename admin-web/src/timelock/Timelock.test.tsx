import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { reset } from '../../mock/governance.ts';
import { open } from '../../mock/open.tsx';
import { ask } from '../api/client.ts';
import type { Draft, Impact, Proposal } from '../api/types.ts';
import { session } from '../sign-in/session.ts';
import { Timelock } from './Timelock.tsx';

beforeEach(reset);

function as<T>(subject: string, path: string, body: unknown): Promise<T> {
  session.begin({ accessToken: `mock-${subject}`, tokenType: 'Bearer', expiresAt: new Date(Date.now() + 60_000).toISOString(), subject, roles: [] });
  return ask<T>(path, { method: 'POST', body });
}

async function approved(): Promise<Proposal> {
  const { draftId } = await as<Draft>('author', '/drafts', { policy: 'standard', title: 'Deeper haircut', reason: 'Memo' });
  const { impactId } = await as<Impact>('author', `/drafts/${draftId}/impacts`, {});
  const { proposalId, evidenceDigest } = await as<Proposal>('author', '/proposals', { draft: draftId, impact: impactId, lane: 'STANDARD', rationale: 'Its market is thin' });
  await as('approver1', `/proposals/${proposalId}/approvals`, { evidenceDigest });
  return as<Proposal>('approver2', `/proposals/${proposalId}/approvals`, { evidenceDigest });
}

it('says that nothing waits', async () => {
  open(Timelock, '/timelock', '/timelock', 'auditor', ['auditor']);
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});

it('shows who approved what waits, why, and how long it still does', async () => {
  await approved();
  open(Timelock, '/timelock', '/timelock', 'auditor', ['auditor']);
  const panel = within(await screen.findByRole('region', { name: 'Deeper haircut' }));
  expect(panel.getByText('approver1, approver2')).toBeTruthy();
  expect(panel.getByText('Its market is thin')).toBeTruthy();
  expect(panel.getByText(/47 ?h|1 ?d/)).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Cancel' })).toBeNull();
});

it('lets a guardian stop it, with a reason, and then nothing waits', async () => {
  await approved();
  open(Timelock, '/timelock', '/timelock', 'guardian', ['guardian']);
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Reason'), 'The memo was withdrawn');
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});
