import { useSyncExternalStore } from 'react';
import type { Token } from '../api/types.ts';

const KEY = 'token';
const listeners = new Set<() => void>();
let token: Token | undefined = restored();
let expired = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Who is signed in. The token lives in memory and in this tab's storage only, and ends when it says so. */
export const session = {
  current: () => token,
  hasExpired: () => expired,
  begin(fresh: Token) {
    token = fresh;
    expired = false;
    sessionStorage.setItem(KEY, JSON.stringify(fresh));
    watch();
    tell();
  },
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

export function useSession(): Token | undefined {
  return useSyncExternalStore(session.subscribe, session.current);
}

function forget() {
  sessionStorage.removeItem(KEY);
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
