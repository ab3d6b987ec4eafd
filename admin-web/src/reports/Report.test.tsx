import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import { given } from '../../mock/records.ts';
import { ReportsPage } from './ReportsPage.tsx';
import { lastDay } from './time.ts';

const PATH = '/reports/:report?';
const DAY = 'from=2026-11-27T00:00:00Z&until=2026-11-28T00:00:00Z';

beforeEach(() => { given.length = 0; });

it('gives a report when somebody asks for it, not before, for it is recorded that it was given', async () => {
  open(ReportsPage, PATH, `/reports/decisions?${DAY}&book=demo`, 'auditor', ['auditor']);
  await screen.findByRole('button', { name: 'Show' });
  expect(given).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  const rows = within(await screen.findByRole('region', { name: 'Rows' }));
  expect(decodeURIComponent(given.join())).toBe(`decisions?${DAY}&book=demo`);
  expect(rows.getByRole('link', { name: 'dec_1' }).getAttribute('href')).toBe('/decisions/dec_1');
  expect(rows.getByText('12,345,678,901,234,567,890', { exact: false }).getAttribute('title')).toBe('12345678901234567890.123456');
  expect(rows.queryByRole('columnheader', { name: 'Reason' })).toBeNull();
});

it('keeps what is wanted in the address and takes away rows of something else', async () => {
  const router = open(ReportsPage, PATH, `/reports/decisions?${DAY}`, 'auditor', ['auditor']);
  await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
  await screen.findByRole('region', { name: 'Rows' });
  fireEvent.change(screen.getByLabelText('Until (UTC)'), { target: { value: '2026-11-27T09:05' } });
  expect(screen.queryByRole('region', { name: 'Rows' })).toBeNull();
  expect(new URLSearchParams(router.state.location.search).get('until')).toBe('2026-11-27T09:05:00Z');
});

it('says why the server gives none', async () => {
  open(ReportsPage, PATH, '/reports/decisions?from=2026-11-28T00:00:00Z&until=2026-11-27T00:00:00Z', 'auditor', ['auditor']);
  await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
  expect((await screen.findByRole('alert')).textContent).toContain('`until` must be after `from`');
});

it('reconciles the one book there is and shows what stands alone on either side before what matches', async () => {
  open(ReportsPage, PATH, `/reports/reconciliation?${DAY}`, 'auditor', ['auditor']);
  const show = await screen.findByRole('button', { name: 'Show' });
  await waitFor(() => expect(show.hasAttribute('disabled')).toBe(false));
  await userEvent.click(show);
  await screen.findByRole('region', { name: 'How they stand' });
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles.slice(2)).toEqual(['Settled, not decided', 'Allowed, not settled', 'Matched']);
  expect(within(screen.getByRole('region', { name: 'Settled, not decided' })).getByText('cyd')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Allowed, not settled' })).getByText('bea')).toBeTruthy();
});

it('begins with the day that ends in the coming minute', () => {
  expect(lastDay(Date.parse('2026-11-27T12:30:05Z'))).toEqual({ from: '2026-11-26T12:31:00Z', until: '2026-11-27T12:31:00Z' });
});
