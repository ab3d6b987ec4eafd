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

  it('asks an option for what an option has', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    expect(screen.queryByLabelText('Strike price of pos-1')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Type of pos-1'), 'OPTION');
    await userEvent.type(screen.getByLabelText('Strike price of pos-1'), '2800');
    await userEvent.selectOptions(screen.getByLabelText('Option of pos-1'), 'PUT');
    const [position] = JSON.parse(sessionStorage.getItem('try-draft')!).account.positions;
    expect(position).toMatchObject({ type: 'OPTION', strikePrice: '2800', optionType: 'PUT' });
  });

  it('writes what a new position would be into its intent, and nothing where nothing was said', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    await userEvent.selectOptions(screen.getByLabelText('Action'), 'OPEN');
    await userEvent.type(screen.getByLabelText('New: instrument'), 'E');
    const intent = () => JSON.parse(sessionStorage.getItem('try-draft')!).intents[0];
    expect(intent()).toEqual({ action: 'OPEN', quantity: '12.0', positionId: '', position: { instrument: 'E' } });
    await userEvent.clear(screen.getByLabelText('New: instrument'));
    expect(intent()).toEqual({ action: 'OPEN', quantity: '12.0', positionId: '' });
  });

  it('has rows for balances, price windows and liquidity pools with their reserves', async () => {
    open(Try, '/try', '/try');
    await verdict('Refused');
    for (const noun of ['balance', 'window', 'pool']) await userEvent.click(screen.getByRole('button', { name: `Add ${noun}` }));
    await userEvent.clear(screen.getByLabelText('Second reserve of UNI-V2-USDC-WETH'));
    const { account, market } = JSON.parse(sessionStorage.getItem('try-draft')!);
    expect(account.balances).toHaveLength(1);
    expect(market.priceWindows).toHaveLength(1);
    expect(market.liquidityPools[0].reserves[1]).toEqual({ asset: '', quantity: '3000000.0' });
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
