import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper } from './keeper.ts';

const stored = new Map<string, string>();
const store = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => void stored.set(key, text), removeItem: (key: string) => void stored.delete(key) };
const taken = (digest: string) => ({ path: 'a.drl', digest, kind: 'REPLACED' as const, draftVersion: '2' });

function keeper(write: (text: string, seen: string) => Promise<ReturnType<typeof taken>>, server = { text: 'as it was', etag: 'd1' }) {
  return new Keeper(server, { key: 'k', store, write, isConflict: (error) => (error as Error).message === 'conflict', pause: 60_000 });
}

describe('a file that is typed into', () => {
  beforeEach(() => stored.clear());

  it('is written with the digest that was seen, then with the one it got', async () => {
    const write = vi.fn(async (text: string) => taken(`digest of ${text}`));
    const kept = keeper(write);
    kept.change('one');
    await kept.flush();
    kept.change('two');
    await kept.flush();
    expect(write.mock.calls).toEqual([['one', 'd1'], ['two', 'digest of one']]);
    expect(kept.current()).toEqual({ text: 'two', seen: 'digest of two', keeping: 'saved' });
    expect(stored.size).toBe(0);
  });

  it('goes on being typed into while it is written, and nothing is lost', async () => {
    let done: (written: ReturnType<typeof taken>) => void = () => {};
    const kept = keeper(() => new Promise((resolve) => { done = resolve; }));
    kept.change('one');
    const first = kept.flush();
    kept.change('one and more');
    done(taken('d2'));
    await first;
    expect(kept.current()).toEqual({ text: 'one and more', seen: 'd2', keeping: 'saving' });
    expect(JSON.parse(stored.get('k')!)).toEqual({ text: 'one and more', seen: 'd2' });
  });

  it('stays in the page when the server fails, survives a reload, and is written later', async () => {
    const kept = keeper(async () => { throw new Error('503'); });
    kept.change('mine');
    await kept.flush();
    expect(kept.current()).toMatchObject({ text: 'mine', keeping: 'failed' });
    const write = vi.fn(async () => taken('d2'));
    const again = keeper(write);
    expect(again.current()).toMatchObject({ text: 'mine', keeping: 'saving' });
    await again.flush();
    expect(write).toHaveBeenCalledWith('mine', 'd1');
    expect(again.current().keeping).toBe('saved');
  });

  it('is not written over what another wrote, until both were brought together', async () => {
    const write = vi.fn().mockRejectedValueOnce(new Error('conflict')).mockResolvedValueOnce(taken('d3'));
    const kept = keeper(write);
    kept.change('mine');
    await kept.flush();
    kept.change('mine and more');
    await kept.flush();
    expect(kept.current()).toMatchObject({ text: 'mine and more', keeping: 'conflict' });
    expect(write).toHaveBeenCalledTimes(1);
    kept.resolve('both', 'd2');
    await vi.waitFor(() => expect(kept.current()).toEqual({ text: 'both', seen: 'd3', keeping: 'saved' }));
    expect(write).toHaveBeenLastCalledWith('both', 'd2');
  });

  it('follows what stands on the server only where nothing was typed', async () => {
    const kept = keeper(async () => { throw new Error('503'); });
    kept.follow({ text: 'of another', etag: 'd9' });
    expect(kept.current().text).toBe('of another');
    kept.change('mine');
    kept.follow({ text: 'of a third', etag: 'd10' });
    expect(kept.current().text).toBe('mine');
  });
});
