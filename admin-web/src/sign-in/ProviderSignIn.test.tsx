import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WAYS } from '../../mock/answers.ts';
import { queryClient } from '../api/query-client.ts';
import { session } from './session.ts';
import { SignIn } from './SignIn.tsx';

const ISSUER = 'https://login.example.org/risk';
const TOKEN = 'an-access-token';
const realm = (await crypto.subtle.digest('SHA-256', new Uint8Array())).constructor;
const left: URL[] = [];
const asked: { url: string; form: URLSearchParams }[] = [];
let nonceGiven = '';
let answers: { nonce?: string; tokenStatus?: number } = {};

/** What the provider and `/me` answer; everything else is the fixtures'. */
function provide() {
  const fixtures = globalThis.fetch;
  vi.stubGlobal('fetch', async (target: string | URL, init: RequestInit = {}) => {
    const url = String(target);
    const form = new URLSearchParams(String(init.body ?? ''));
    asked.push({ url, form });
    if (url === `${ISSUER}/.well-known/openid-configuration`) {
      return json({ issuer: ISSUER, authorization_endpoint: `${ISSUER}/authorize`, token_endpoint: `${ISSUER}/token` });
    }
    if (url === `${ISSUER}/token`) {
      if (answers.tokenStatus) return json({ error: 'invalid_grant', error_description: 'the code is used' }, answers.tokenStatus);
      return json({ access_token: TOKEN, token_type: 'Bearer', expires_in: 300, id_token: idToken(answers.nonce ?? nonceGiven) });
    }
    if (url === '/api/v1/me' && new Headers(init.headers).get('Authorization') === `Bearer ${TOKEN}`) {
      return json({ subject: `${ISSUER}#f81d4fae`, name: 'ada', roles: ['auditor'], grants: ['auditor:standard'], expiresAt: new Date(Date.now() + 60_000).toISOString() });
    }
    return fixtures(url, init);
  });
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'RS256' })}.${part({ iss: ISSUER, sub: 'f81d4fae', aud: 'admin-web', iat: now, exp: now + 300, nonce })}.${part('signature')}`;
}

function open(at: string) {
  const router = createMemoryRouter([{ path: '/sign-in', Component: SignIn }, { path: '*', element: <p>inside</p> }], { initialEntries: [at] });
  render(<MantineProvider env="test"><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></MantineProvider>);
  return router;
}

/** To the provider, as far as its own page; gives what it was asked. */
async function away(to: string): Promise<URLSearchParams> {
  open(`/sign-in?to=${encodeURIComponent(to)}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in at login.example.org' }));
  await vi.waitFor(() => expect(left.length).toBe(1));
  nonceGiven = left[0].searchParams.get('nonce')!;
  document.body.replaceChildren();
  return left[0].searchParams;
}

describe('signing in at an identity provider', () => {
  beforeEach(() => {
    WAYS.now = { localUsers: false, provider: { issuer: ISSUER, clientId: 'admin-web', scope: 'openid' } };
    queryClient.clear();
    session.end();
    left.length = asked.length = 0;
    vi.stubGlobal('location', { origin: 'https://policy.example.org', assign: (address: URL) => left.push(address) });
    answers = {};
    // What WebCrypto gives is of Node's realm and not of the page's.
    vi.stubGlobal('ArrayBuffer', realm);
    provide();
  });
  afterEach(() => { WAYS.now = { localUsers: true }; vi.unstubAllGlobals(); session.end(); });

  it('goes there with a challenge and comes back, by the code and its verifier, to where one wanted to go', async () => {
    const sent = await away('/decisions/dec_1');
    expect(Object.fromEntries(sent)).toMatchObject({ response_type: 'code', client_id: 'admin-web', scope: 'openid', code_challenge_method: 'S256', redirect_uri: 'https://policy.example.org/admin/sign-in' });
    const router = open(`/sign-in?code=abc&state=${sent.get('state')}`);
    await screen.findByText('inside');
    expect(router.state.location.pathname).toBe('/decisions/dec_1');
    const { form } = asked.find(({ url }) => url.endsWith('/token'))!;
    expect(form.get('code')).toBe('abc');
    expect(await challengeOf(form.get('code_verifier')!)).toBe(sent.get('code_challenge'));
    expect(session.current()).toMatchObject({ accessToken: TOKEN, subject: `${ISSUER}#f81d4fae`, name: 'ada', roles: ['auditor:standard'] });
  });

  it('keeps the token in memory only', async () => {
    const sent = await away('/');
    open(`/sign-in?code=abc&state=${sent.get('state')}`);
    await screen.findByText('inside');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(TOKEN);
  });

  it('goes again by itself when a reload took the token, and not after a sign-out', async () => {
    sessionStorage.setItem('signed in at the provider', 'yes');
    open('/sign-in?to=%2Faudit');
    await vi.waitFor(() => expect(left.length).toBe(1));
    session.end();
    expect(session.wasAtProvider()).toBe(false);
  });

  it.each([
    ['a state that this tab did not send', () => '/sign-in?code=abc&state=another', {}],
    ['a nonce that this tab did not send', (state: string) => `/sign-in?code=abc&state=${state}`, { nonce: 'another' }],
    ['a code that is used', (state: string) => `/sign-in?code=abc&state=${state}`, { tokenStatus: 400 }],
    ['a refusal', (state: string) => `/sign-in?error=access_denied&state=${state}`, {}],
  ])('lets nobody in with %s', async (_, address, said) => {
    const sent = await away('/');
    answers = said;
    open(address(sent.get('state')!));
    await screen.findByRole('alert');
    expect(session.current()).toBeUndefined();
    expect(screen.queryByText('inside')).toBeNull();
  });

  it('takes an address that leads back once', async () => {
    open('/sign-in?code=abc&state=of-another-tab');
    expect((await screen.findByRole('alert')).textContent).toContain('this tab began no sign-in');
    expect(asked.some(({ url }) => url.endsWith('/token'))).toBe(false);
  });
});

async function challengeOf(verifier: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  return btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
