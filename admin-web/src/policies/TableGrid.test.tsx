import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { PolicyTable } from '../api/types.ts';
import { open } from '../../mock/open.tsx';
import { inOrder, shown } from './cells.ts';
import { TableGrid } from './TableGrid.tsx';

const TABLE = ({
  name: 'rates', title: 'Rates', columns: [
    { name: 'asset', role: 'CONDITION' }, { name: 'haircut', role: 'OUTPUT', type: 'DECIMAL', unit: '%' },
  ],
  rows: [['nine', 'A', '9'], ['hundred', 'B', '100'], ['ten', '*', '10.5']].map(([row, asset, haircut]) => ({ row, cells: { asset, haircut } })),
}) as unknown as PolicyTable;

const rows = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const show = () => open(() => <TableGrid table={TABLE} />, '/', '/');

it('sorts decimals by size and not by letter', async () => {
  show();
  expect(rows()).toEqual(['nine', 'hundred', 'ten']);
  await userEvent.click(screen.getByRole('button', { name: /haircut/ }));
  expect(rows()).toEqual(['nine', 'ten', 'hundred']);
});

it('finds rows by any cell and says how many', async () => {
  show();
  await userEvent.type(screen.getByLabelText('Search rows'), '10.5');
  await waitFor(() => expect(rows()).toEqual(['ten']));
  expect(screen.getByRole('status').textContent).toBe('1 of 3 rows');
});

it('cells read as what they mean', () => {
  expect([shown('*'), shown('PT24H'), shown('a|b'), shown('12500')]).toEqual(['any', '24 h', 'a, b', '12,500']);
  expect(['', 'b', 'a'].sort(inOrder)).toEqual(['a', 'b', '']);
});
