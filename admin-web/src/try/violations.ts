import type { Problem, Violation } from '../api/types.ts';
import type { Path } from './draft.ts';

export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A JSON pointer from what a server may write: a pointer, or `$.account.collateral[0].quantity`. */
export function normalised(path: string | undefined): string {
  if (!path) return '';
  if (path.startsWith('/')) return path;
  const steps = path.replace(/^\$\.?/, '').replace(/\[(\d+)\]/g, '.$1').split('.').filter(Boolean);
  return steps.map((step) => `/${step}`).join('');
}

/** Messages by the pointer of the field they speak of. */
export function byField(problem: Problem | undefined): Map<string, string> {
  const messages = new Map<string, string>();
  for (const { path, message } of problem?.violations ?? []) {
    const field = normalised(path);
    messages.set(field, [messages.get(field), message].filter(Boolean).join('; '));
  }
  return messages;
}

export function fieldId(field: string): string {
  return `field${field.replaceAll('/', '-')}`;
}

/** `/account/collateral/0/quantity` as `account, collateral 1, quantity`. */
export function spoken({ path }: Pick<Violation, 'path'>): string {
  const steps = normalised(path).split('/').filter(Boolean);
  return steps.map((step) => (/^\d+$/.test(step) ? ` ${BigInt(step) + 1n}` : `, ${step}`)).join('').replace(/^, /, '') || 'the body';
}
