import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { open } from '../../mock/open.tsx';
import { written } from './draft.ts';
import { EXAMPLES } from './examples.ts';
import { Try } from './Try.tsx';

const verdict = async (word: string) => within(await screen.findByLabelText('Outcome')).findByRole('heading', { name: word });

async function replaced(label: string, text: string) {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
}

describe('trying a decision', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks the first example at once and says why it is refused', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    expect(screen.getAllByText(/LP tokens would be 0.264668/).length).toBeGreaterThan(0);
  });

  it('takes over the maximum quantity, to the last digit, and asks again', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    await userEvent.click(screen.getByRole('button', { name: 'Use it' }));
    await verdict('Allowed');
    expect((screen.getByLabelText('Quantity') as HTMLInputElement).value).toBe('10.381097700000000000');
  });

  it('shows what the server refuses beside its field and keeps what was typed', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    await replaced('Quantity of lot-1', 'twenty');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a quote' }));
    await waitFor(() => expect(screen.getByLabelText('Quantity of lot-1').getAttribute('aria-invalid')).toBe('true'));
    expect((screen.getByLabelText('Quantity of lot-1') as HTMLInputElement).value).toBe('twenty');
    expect(JSON.parse(sessionStorage.getItem('try-draft')!).account.collateral[0].quantity).toBe('twenty');
  });

  it('keeps members of the draft that the form does not know', async () => {
    sessionStorage.setItem('try-draft', written({ ...EXAMPLES[0].body, later: { kept: 'yes' } }));
    open(Try, '/try', '/try');
    await replaced('Quantity of lot-2', '7.5');
    const draft = JSON.parse(sessionStorage.getItem('try-draft')!);
    expect(draft.later).toEqual({ kept: 'yes' });
    expect(draft.account.collateral[1].quantity).toBe('7.5');
  });

  it('records only after a yes', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    await userEvent.click(screen.getByRole('button', { name: 'Make it BINDING' }));
    expect(screen.queryByText('Open the recorded decision')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Decide and record' }));
    await screen.findByText('Open the recorded decision');
  });
});
