import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import { BreakersPage } from './BreakersPage.tsx';

it('shows those who may not pull it no lever', async () => {
  open(BreakersPage, '/breakers', '/breakers', 'auditor', ['auditor']);
  expect((await screen.findAllByRole('table')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: /^Trip / })).toBeNull();
});

it('says what follows before a guardian trips one, and takes no trip without a reason', async () => {
  open(BreakersPage, '/breakers', '/breakers', 'guardian', ['guardian']);
  await userEvent.click((await screen.findAllByRole('button', { name: /^Trip / }))[0]);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Repaying, pledging and closing go on.')).toBeTruthy();
  expect(dialog.getByText('No account becomes liquidatable by it.')).toBeTruthy();
  expect(dialog.getByLabelText<HTMLTextAreaElement>('Reason').required).toBe(true);
});
