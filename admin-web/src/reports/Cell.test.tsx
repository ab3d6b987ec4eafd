import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { Cell } from './Cell.tsx';

const shown = (name: string, value: string) => render(<MantineProvider env="test"><MemoryRouter><Cell name={name} value={value} row={{}} /></MemoryRouter></MantineProvider>);

it('shows a name as it was given, though it looks like a number or a word', () => {
  shown('accountId', '1000234');
  shown('references', '20261127001');
  shown('subject', 'ALICE');
  expect(screen.getByText('1000234')).toBeTruthy();
  expect(screen.getByText('20261127001')).toBeTruthy();
  expect(screen.getByText('ALICE')).toBeTruthy();
});

it('groups an amount', () => {
  shown('settledQuantity', '1000234.5');
  expect(screen.getByTitle('1000234.5').textContent).toBe('1,000,234.5');
});
