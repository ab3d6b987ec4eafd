import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { open } from '../../mock/open.tsx';
import { Risk } from './Risk.tsx';

it('asks for no figures of a book that no policy judges, and says so', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  open(Risk, '/', '/');
  await screen.findByText('No policy judges this book');
  expect(asked.mock.calls.map(([url]) => String(url))).toEqual(['/api/v1/books']);
});
