import * as oauth from 'oauth4webapi';
import type { SignInProvider } from '../api/types.ts';

/** What must be known again after the provider leads back; nobody signs in with it. */
interface Begun { verifier: string; state: string; nonce: string; to: string }

/** What a sign-in gives: the token to ask the server with, and where the person wanted to go. */
export interface Returned { accessToken: string; to: string }

const KEY = 'sign-in begun';

/** To the identity provider, by authorization code with PKCE (RFC 7636); it leads back to this page. */
export async function leave(provider: SignInProvider, to: string): Promise<void> {
  const { authorization_endpoint } = await discovered(provider);
  if (!authorization_endpoint) throw new Error('the identity provider does not say where people sign in');
  const begun: Begun = { verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), to };
  sessionStorage.setItem(KEY, JSON.stringify(begun));
  const address = new URL(authorization_endpoint);
  const asked = {
    client_id: provider.clientId, redirect_uri: here(), response_type: 'code', scope: provider.scope, state: begun.state, nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier), code_challenge_method: 'S256',
  };
  Object.entries(asked).forEach(([name, value]) => address.searchParams.set(name, value));
  window.location.assign(address);
}

/** Whether this address is one that a provider led back to. */
export function isReturn(params: URLSearchParams): boolean {
  return params.has('state') && (params.has('code') || params.has('error'));
}

/** The code for the token. What was begun is forgotten first, so that an address is good once. */
export async function returned(provider: SignInProvider, params: URLSearchParams): Promise<Returned> {
  const begun = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Begun | null;
  sessionStorage.removeItem(KEY);
  if (!begun) throw new Error('this tab began no sign-in: begin again');
  const server = await discovered(provider);
  const client: oauth.Client = { client_id: provider.clientId };
  const checked = oauth.validateAuthResponse(server, client, params, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), checked, here(), begun.verifier, options(provider));
  const { access_token } = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: begun.nonce, requireIdToken: true });
  return { accessToken: access_token, to: begun.to };
}

/** Why nobody came in, in words; what the provider says of it is its own. */
export function reasonOf(failure: Error): string {
  if (failure instanceof oauth.AuthorizationResponseError) return `The identity provider refused: ${failure.error_description ?? failure.error}.`;
  if (failure instanceof oauth.ResponseBodyError) return `The identity provider gave no token: ${failure.error_description ?? failure.error}.`;
  return `You could not be signed in: ${failure.message}.`;
}

async function discovered(provider: SignInProvider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...options(provider) }));
}

/** In the clear only where the server itself is told so, which it refuses in production. */
function options({ issuer }: SignInProvider) {
  return { [oauth.allowInsecureRequests]: issuer.startsWith('http:') };
}

function here(): string {
  return `${window.location.origin}/admin/sign-in`;
}
