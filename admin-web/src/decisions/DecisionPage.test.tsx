import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import { DecisionPage } from './DecisionPage.tsx';
import { instantOf, localOf } from './instants.ts';

const PATH = '/decisions/:id';

it('keeps in the address which part is read', async () => {
  const router = open(DecisionPage, PATH, '/decisions/dec_1?part=stages', 'auditor', ['auditor']);
  await screen.findByRole('region', { name: '1. Market' });
  await userEvent.click(screen.getByRole('tab', { name: 'Evidence' }));
  expect(router.state.location.search).toBe('?part=evidence');
  await userEvent.click(screen.getByRole('tab', { name: 'Reasons' }));
  expect(router.state.location.search).toBe('');
});

it('tells the stages with their findings and the rows they took, each leading to the package that decided', async () => {
  open(DecisionPage, PATH, '/decisions/dec_1?part=stages', 'auditor', ['auditor']);
  const market = within(await screen.findByRole('region', { name: '1. Market' }));
  expect(market.getByText('60 s')).toBeTruthy();
  expect(market.getByRole('link', { name: 'heartbeats, chainlink' }).getAttribute('href')).toMatch(/^\/policies\/standard\/versions\/sha256:[0-9a-f]{64}\/tables\/heartbeats#chainlink$/);
  expect(within(screen.getByRole('region', { name: '2. Account' })).getAllByRole('link', { name: 'CL-030' }).length).toBeGreaterThan(0);
});

it('decides of one instant with what was known at another, and shows both beside each other', async () => {
  const router = open(DecisionPage, PATH, '/decisions/dec_1?part=known', 'auditor', ['auditor']);
  fireEvent.change(await screen.findByLabelText('With what was known at (UTC)'), { target: { value: '2026-11-23T09:00:00' } });
  await userEvent.click(screen.getByRole('button', { name: 'Reconstruct' }));
  expect(within(await screen.findByRole('table', { name: 'Figures that differ' })).getByText('current.marketValue')).toBeTruthy();
  expect(screen.getByText(/version 7/)).toBeTruthy();
  expect(new URLSearchParams(router.state.location.search).get('knownAt')).toBe('2026-11-23T09:00:00Z');
});

it('has no statement of what is no liquidation', async () => {
  open(DecisionPage, PATH, '/decisions/dec_1', 'auditor', ['auditor']);
  await screen.findByRole('tab', { name: 'Stages' });
  expect(screen.queryByRole('tab', { name: 'Statement' })).toBeNull();
});

it('an instant that was not moved keeps its fraction', () => {
  const exact = '2026-11-27T12:30:05.123Z';
  expect(localOf(exact)).toBe('2026-11-27T12:30:05');
  expect(instantOf(localOf(exact), exact)).toBe(exact);
  expect(instantOf('2026-11-27T12:31', exact)).toBe('2026-11-27T12:31:00Z');
});

it('calls an erased decision erased and no failure, and still shows its proof', async () => {
  open(DecisionPage, PATH, '/decisions/dec_erased', 'auditor', ['auditor']);
  expect((await screen.findByText(/are ERASED: its entry and its proof are kept/)).getAttribute('role')).toBe('status');
  expect(screen.queryByRole('button', { name: /Replay/ })).toBeNull();
  expect(await screen.findByRole('heading', { name: 'Proof' })).toBeTruthy();
});
