import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import { type Field, Search, useSought } from './Search.tsx';

const FIELDS: Field[] = [{ name: 'asset', label: 'Asset' }, { name: 'from', label: 'From', instant: true }];

function show(address: string) {
  open(function Shown() {
    const [sought, change] = useSought(FIELDS);
    return <><Search label="Search" fields={FIELDS} sought={sought} change={change} /><output>{JSON.stringify(sought)}</output></>;
  }, '/list', address);
}

const sought = () => JSON.parse(screen.getByRole('status').textContent!) as unknown;

it('takes over what the address asks for, and nothing that is no field', () => {
  show('/list?asset=WETH&from=2026-11-27T12:30:00Z&page=2');
  expect(sought()).toEqual({ asset: 'WETH', from: '2026-11-27T12:30:00Z' });
  expect(screen.getByLabelText<HTMLInputElement>('From (UTC)').value).toBe('2026-11-27T12:30');
});

it('puts what is typed into the address, times as UTC', async () => {
  show('/list?asset=WETH');
  fireEvent.change(screen.getByLabelText('From (UTC)'), { target: { value: '2026-11-27T09:05' } });
  await waitFor(() => expect(sought()).toEqual({ asset: 'WETH', from: '2026-11-27T09:05:00Z' }));
  await userEvent.clear(screen.getByLabelText('Asset'));
  await waitFor(() => expect(sought()).toEqual({ from: '2026-11-27T09:05:00Z' }));
});
