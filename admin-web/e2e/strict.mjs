import assert from 'node:assert/strict';
import { BASE_URL } from './browser.mjs';
import { step } from './people.mjs';

/** Pages allow what their own files say and nothing written into them, and no answer allows what another did. */
export const strict = () => step('the policy of the pages allows no inline script, no style without the nonce of its answer, and no host but who lets people in', async () => {
  const [one, another] = [await allowed(), await allowed()];
  assert.equal(one.policy, `default-src 'self'; connect-src ${['\'self\'', ...(await providers())].join(' ')}; style-src 'self' 'nonce-NONCE'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`);
  assert.notEqual(one.nonce, another.nonce);
  assert.ok(one.document.includes(`nonce="${one.nonce}"`), 'the document carries the nonce of its own answer');
});

async function allowed() {
  const response = await fetch(`${BASE_URL}/admin/`);
  const policy = response.headers.get('Content-Security-Policy');
  const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1];
  return { nonce, policy: policy.replace(nonce, 'NONCE'), document: await response.text() };
}

async function providers() {
  const { provider } = await (await fetch(`${BASE_URL}/api/v1/sign-in`)).json();
  return provider ? [new URL(provider.issuer).origin] : [];
}
