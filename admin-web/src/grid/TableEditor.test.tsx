import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import type { Diagnostic } from '../api/types.ts';
import type { Schema } from './columns.ts';
import { TableEditor } from './TableEditor.tsx';

const SCHEMA: Schema = { name: 'rates', title: 'Rates', hitPolicy: 'UNIQUE', columns: [
  { name: 'asset', role: 'CONDITION', match: 'EQUALS' }, { name: 'haircut', role: 'OUTPUT', type: 'DECIMAL', unit: '%', minimum: '0', maximum: '100' },
] };
const ROWS = 'row,asset,haircut\nweth,WETH,15\nwbtc,WBTC,20\n';
let told = '';

function show(rows = ROWS, diagnostics: Diagnostic[] = []) {
  told = rows;
  open(function Shown() {
    const [text, setText] = useState(rows);
    return <TableEditor schema={SCHEMA} rows={text} change={(next) => { told = next; setText(next); }} checked={{ text: rows, diagnostics }} />;
  }, '/', '/');
}

const cell = (text: string) => screen.getByRole('gridcell', { name: text });
const chosen = () => document.activeElement?.textContent;
const copied = (text: string) => ({ clipboardData: { getData: () => text, setData: () => {} } });

beforeEach(() => { told = ''; });

it('is a grid that says how many rows and columns there are, and one stop of the tab key', () => {
  show();
  const grid = screen.getByRole('grid', { name: 'Rates, rows' });
  expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['3', '3']);
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3']);
});

it('is edited by keys alone and tells the file that results', async () => {
  show();
  await userEvent.tab();
  while (chosen() !== 'weth') await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(chosen()).toBe('15');
  await userEvent.keyboard('17.50{Enter}');
  expect(told).toBe('row,asset,haircut\nweth,WETH,17.50\nwbtc,WBTC,20\n');
  expect(chosen()).toBe('20');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(told).toBe(ROWS);
});

it('takes a block from a spreadsheet into new rows', async () => {
  show();
  await userEvent.click(cell('WBTC'));
  fireEvent.paste(document.activeElement!, copied('SOL\t30\r\nAVAX\t35\r\n'));
  await waitFor(() => expect(told).toBe('row,asset,haircut\nweth,WETH,15\nwbtc,SOL,30\nrow-3,AVAX,35\n'));
});

it('puts what the server says on its cell and says it in words', async () => {
  show(ROWS, [{
    file: 'tables/rates.csv', severity: 1, code: 'out-of-bounds', source: 'collateral-policy', message: '`20` is above 10', suggestion: 'write 10 or less',
    range: { start: { line: 2, character: 10 }, end: { line: 2, character: 12 } },
  }]);
  const wrong = cell('20, `20` is above 10; write 10 or less');
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Row 2' }));
  expect(screen.getByRole('status').textContent).toBe('`20` is above 10; write 10 or less.');
});

it('draws a window of ten thousand rows', () => {
  show(`row,asset,haircut\n${Array.from({ length: 10_000 }, (_, i) => `r-${i},A${i},1\n`).join('')}`);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
});
