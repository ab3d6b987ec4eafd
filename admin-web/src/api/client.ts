import { session } from '../sign-in/session.ts';
import type { Problem } from './types.ts';

/** A failure in the server's own words (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The body as text, sent as it stands: what a person typed is not to be re-written by a parser. */
  text?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const API = '/api/v1';

export async function ask<T>(path: string, options: Ask = {}): Promise<T> {
  return (await read(await send(API + path, options))) as T;
}

export interface Text { text: string; etag: string }

/** A file as it stands, with the digest by which it is replaced. */
export async function askText(path: string, signal?: AbortSignal): Promise<Text> {
  const response = await send(API + path, { signal, headers: { Accept: 'text/plain, application/problem+json' } });
  if (!response.ok) await read(response);
  return { text: await response.text(), etag: tagOf(response) };
}

/** The bytes of a download, with the token that a link could not carry. */
export async function askBytes(path: string, accept = '*/*'): Promise<Blob> {
  const response = await send(API + path, { headers: { Accept: `${accept}, application/problem+json` } });
  if (!response.ok) await read(response);
  return response.blob();
}

function tagOf(response: Response): string {
  return (response.headers.get('ETag') ?? '').replace(/^W\//, '').replaceAll('"', '');
}

/** Health stands outside the base path and answers 503 with a body worth showing. */
export async function askHealth<T>(signal?: AbortSignal): Promise<T> {
  const response = await send('/health/ready', { signal });
  if (response.ok || response.status === 503) return (await response.json()) as T;
  throw new ProblemError(await problemOf(response));
}

async function send(url: string, { method = 'GET', body, text, headers, signal }: Ask): Promise<Response> {
  const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
  try {
    return await fetch(url, { method, body: payload, signal, headers: headersOf(payload, headers) });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ProblemError({ type: 'about:blank', status: 0, title: 'The server does not answer',
      detail: 'check the connection, then try again; nothing you typed is lost' });
  }
}

function headersOf(payload: string | undefined, more: Record<string, string> = {}): Record<string, string> {
  const token = session.current()?.accessToken;
  return {
    Accept: 'application/json, application/problem+json',
    ...(payload === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...more,
  };
}

async function read(response: Response): Promise<unknown> {
  if (response.ok) return response.status === 204 ? undefined : response.json();
  const problem = await problemOf(response);
  if (response.status === 401 && !response.url.endsWith('/tokens')) session.expire();
  throw new ProblemError(problem);
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: `The server answered ${response.status}`, status: response.status };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}
