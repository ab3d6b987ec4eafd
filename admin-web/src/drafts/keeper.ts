export type Keeping = 'saved' | 'saving' | 'failed' | 'conflict';
export interface Kept { text: string; seen: string; keeping: Keeping; error?: Error }

export interface Written { digest: string }
interface Store { getItem(key: string): string | null; setItem(key: string, text: string): void; removeItem(key: string): void }
export interface Keeps { key: string; store: Store; write: (text: string, seen: string) => Promise<Written>; isConflict: (error: unknown) => boolean; pause?: number }

/**
 * One file of a draft while somebody types: each change goes to the server after a short pause, one write at a time. What the
 * server does not have yet stands in the tab's storage as well, so that neither a reload nor a dead server loses a letter.
 */
export class Keeper {
  private kept: Kept;
  private timer?: ReturnType<typeof setTimeout>;
  private readonly listeners = new Set<() => void>();
  private isWriting = false;

  constructor(server: { text: string; etag: string }, private readonly keeps: Keeps) {
    const left = leftIn(keeps);
    this.kept = left && left.text !== server.text ? { ...left, keeping: 'saving' } : { text: server.text, seen: server.etag, keeping: 'saved' };
    if (this.kept.keeping === 'saving') this.later();
  }

  current = (): Kept => this.kept;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change = (text: string): void => {
    if (text === this.kept.text) return;
    this.keeps.store.setItem(this.keeps.key, JSON.stringify({ text, seen: this.kept.seen }));
    this.tell({ ...this.kept, text, keeping: this.kept.keeping === 'conflict' ? 'conflict' : 'saving', error: this.kept.keeping === 'conflict' ? this.kept.error : undefined });
    if (this.kept.keeping !== 'conflict') this.later();
  };

  /** What was merged, over what the other wrote. */
  resolve = (text: string, seen: string): void => {
    this.keeps.store.setItem(this.keeps.key, JSON.stringify({ text, seen }));
    this.tell({ text, seen, keeping: 'saving' });
    void this.flush();
  };

  /** The file as another page wrote it, where nothing of this one is under way. */
  follow = ({ text, etag }: { text: string; etag: string }): void => {
    if (this.kept.keeping === 'saved' && etag !== this.kept.seen && !this.isWriting) this.tell({ text, seen: etag, keeping: 'saved' });
  };

  flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.isWriting || this.kept.keeping === 'saved' || this.kept.keeping === 'conflict') return;
    const { text, seen } = this.kept;
    this.isWriting = true;
    this.tell({ ...this.kept, keeping: 'saving', error: undefined });
    try {
      this.written(text, await this.keeps.write(text, seen));
    } catch (error) {
      this.isWriting = false;
      this.tell({ ...this.kept, keeping: this.keeps.isConflict(error) ? 'conflict' : 'failed', error: error as Error });
    }
  };

  private written(text: string, { digest }: Written): void {
    this.isWriting = false;
    const isLast = this.kept.text === text;
    if (isLast) this.keeps.store.removeItem(this.keeps.key);
    else this.keeps.store.setItem(this.keeps.key, JSON.stringify({ text: this.kept.text, seen: digest }));
    this.tell({ text: this.kept.text, seen: digest, keeping: isLast ? 'saved' : 'saving' });
    if (!isLast) this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.keeps.pause ?? 500);
  }

  private tell(kept: Kept): void {
    this.kept = kept;
    this.listeners.forEach((listener) => listener());
  }
}

function leftIn({ store, key }: Keeps): { text: string; seen: string } | undefined {
  try {
    return (JSON.parse(store.getItem(key) ?? 'null') as { text: string; seen: string } | null) ?? undefined;
  } catch {
    return undefined;
  }
}
