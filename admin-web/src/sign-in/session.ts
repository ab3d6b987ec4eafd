import { useSyncExternalStore } from 'react';
import type { Me, Token } from '../api/types.ts';

const KEY = 'token';
const AT_PROVIDER = 'signed in at the provider';
/** A token, and what people call whom it speaks for. */
type Held = Token & { name?: string };

const listeners = new Set<() => void>();
let token: Held | undefined = restored();
let expired = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Who is signed in. A local user's token lives in memory and in this tab's storage; one of an identity provider in memory only, and
 * the tab remembers no more than that there was one. A token ends when it says so.
 */
export const session = {
  current: () => token,
  hasExpired: () => expired,
  begin(fresh: Token) {
    sessionStorage.setItem(KEY, JSON.stringify(fresh));
    take(fresh);
  },
  beginAtProvider(accessToken: string, { subject, name, grants, expiresAt }: Me) {
    sessionStorage.setItem(AT_PROVIDER, 'yes');
    take({ accessToken, tokenType: 'Bearer', subject, name, roles: grants as Token['roles'], expiresAt });
  },
  /** Whether a reload took the token away: the provider gives another one without asking. */
  wasAtProvider: () => sessionStorage.getItem(AT_PROVIDER) !== null,
  end() {
    token = undefined;
    expired = false;
    forget();
  },
  expire() {
    if (!token) return;
    token = undefined;
    expired = true;
    forget();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useSession(): Held | undefined {
  return useSyncExternalStore(session.subscribe, session.current);
}

function take(fresh: Held) {
  token = fresh;
  expired = false;
  watch();
  tell();
}

function forget() {
  sessionStorage.removeItem(KEY);
  sessionStorage.removeItem(AT_PROVIDER);
  clearTimeout(timer);
  tell();
}

function tell() {
  listeners.forEach((listener) => listener());
}

function restored(): Token | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Token | null;
    return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

function watch() {
  clearTimeout(timer);
  const left = token ? Date.parse(token.expiresAt) - Date.now() : NaN;
  // Timers hold 31 bits of milliseconds; a longer token is caught by the server's 401.
  if (left > 0 && left < 2 ** 31) timer = setTimeout(() => session.expire(), left);
}

watch();
