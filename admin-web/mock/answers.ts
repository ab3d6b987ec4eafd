import decisionExample from './fixtures/decision.json' with { type: 'json' };
import policyExample from './fixtures/policy.json' with { type: 'json' };
import requestExample from './fixtures/request.json' with { type: 'json' };
import type { SignInWays } from '../src/api/types.ts';
import { GOVERNANCE } from './governance.ts';
import { RECORDS } from './records.ts';
import { accountsOf, entries, rows } from './rows.ts';
import { type Answer, missing, ok, page, problem, type Question } from './wire.ts';

type Handler = (question: Question, match: RegExpExecArray) => Answer;

/** Answers of the REST interface from fixtures: enough to see every page without a server. Decides nothing. */
const HANDLERS: [string, RegExp, Handler][] = [
  ['GET', /^\/health\/ready$/, () => ok({ status: 'UP', checks: ['policy', 'audit-log', 'database'].map((name) => ({ name, status: 'UP', data: {} })) })],
  ['GET', /^\/api\/v1\/sign-in$/, () => ok(WAYS.now)],
  ['POST', /^\/api\/v1\/tokens$/, ({ body }) => signIn(body as { username: string; password: string })],
  ['GET', /^\/api\/v1\/policies$/, () => ok(page([policySummary()]))],
  ['GET', /^\/api\/v1\/policies\/standard\/versions\/1\.0\.0$/, () => ok(policyExample)],
  ['GET', /^\/api\/v1\/breakers$/, () => ok(page(BREAKERS))],
  ['POST', /^\/api\/v1\/breakers\/([^/]+)\/(trips|resets)$/, ({ body, subject }, [, id, act]) => pulled(id, act, body as { reason: string }, subject)],
  ['POST', /^\/api\/v1\/decisions$/, ({ body }) => decide(body as Asked)],
  ['GET', /^\/api\/v1\/decisions$/, ({ query }) => listed(query)],
  ['POST', /^\/api\/v1\/decisions\/([^/]+)\/replays$/, (_, [, id]) => ok({
    decisionId: id, replayedAt: '2026-11-22T15:00:00.000Z', identical: true, differences: [],
    recordedDigest: `sha256:${'4f'.repeat(32)}`, recomputedDigest: `sha256:${'4f'.repeat(32)}`,
  })],
  ...RECORDS,
  ['GET', /^\/api\/v1\/decisions\/([^/]+)\/request$/, () => ok(requestExample)],
  ['GET', /^\/api\/v1\/decisions\/dec_erased$/, () => problem(410, 'contents-gone', 'the contents of decision `dec_erased` are ERASED: its entry and its proof are kept')],
  ['GET', /^\/api\/v1\/decisions\/([^/]+)$/, (_, [, id]) => (id.startsWith('dec_') ? ok({ ...decisionExample, decisionId: id }) : missing(id))],
  ['GET', /^\/api\/v1\/books$/, () => ok(page([{ book: 'demo' }]))],
  ['GET', /^\/api\/v1\/books\/demo\/accounts$/, () => ok(page(accountsOf(requestExample.account)))],
  ['GET', /^\/api\/v1\/books\/demo\/accounts\/([^/]+)$/, (_, [, id]) => ok(accountsOf(requestExample.account).find((row) => row.accountId === id))],
  ['GET', /^\/api\/v1\/audit\/entries$/, () => ok(page(entries()))],
  ...GOVERNANCE,
];

/** How people sign in; a test says another way. */
export const WAYS: { now: SignInWays } = { now: { localUsers: true } };

const BREAKERS: Record<string, unknown>[] = [
  { breakerId: 'price-move-ETH', scope: 'ASSET', subject: 'ETH', state: 'ARMED', epoch: '112', changedAt: '2026-11-21T08:00:00Z', reason: 'reset' },
  { breakerId: 'price-move-BTC', scope: 'ASSET', subject: 'BTC', state: 'ARMED', epoch: '0' },
  { breakerId: 'price-move-CRV', scope: 'ASSET', subject: 'CRV', state: 'TRIPPED', epoch: '7', changedAt: '2026-11-22T13:12:44Z', reason: 'fell 31 % within an hour' },
];

function pulled(id: string, act: string, { reason }: { reason: string }, subject: string): Answer {
  const breaker = BREAKERS.find(({ breakerId }) => breakerId === id)!;
  const isTrip = act === 'trips';
  return ok(Object.assign(breaker, { state: isTrip ? 'TRIPPED' : 'ARMED', reason, changedBy: subject, changedAt: new Date().toISOString(), epoch: String(BigInt(breaker.epoch as string) + 1n), expiresAt: isTrip ? new Date(Date.now() + 21_600_000).toISOString() : undefined }));
}

export function answer(question: Question): Answer {
  const open = question.path.endsWith('/tokens') || question.path.endsWith('/sign-in') || question.path.startsWith('/health');
  if (!open && !question.token) return problem(401, 'unauthenticated', 'the request has no bearer token');
  for (const [method, pattern, handler] of HANDLERS) {
    const match = pattern.exec(question.path);
    if (match && method === question.method) return handler(question, match);
  }
  return missing(question.path);
}

interface Asked { purpose?: string; intents?: { quantity: string }[]; account?: { accountId?: string; collateral?: { quantity: string }[] } }

/** The documented answer, or the documented change of it when no more than the maximum is asked. */
function decide(asked: Asked): Answer {
  const bad = (asked.account?.collateral ?? []).findIndex((lot) => !/^\d+(\.\d{1,18})?$/.test(lot.quantity));
  if (bad >= 0) {
    return problem(400, 'validation-failed', 'the body has a member out of its bound', [
      { path: `/account/collateral/${bad}/quantity`, message: 'must be a decimal of at most 18 places', value: asked.account?.collateral?.[bad].quantity },
    ]);
  }
  const small = Number(asked.intents?.[0]?.quantity ?? '0') <= 10.3810977;
  const { receipt, ...answered } = decisionExample;
  if (!asked.intents?.length) {
    const { projected: _none, ...assessed } = answered;
    return { status: 201, body: { ...assessed, outcome: 'ASSESSED', purpose: asked.purpose, intents: [], nearestMisses: [], findings: [], ...(asked.purpose === 'BINDING' ? { receipt } : {}) } };
  }
  const findings = decisionExample.findings.map((finding) =>
    small && finding.ruleId === 'CL-030' ? { ...finding, effect: 'NONE', passed: true, actual: '0.250000', distance: '0.000000' } : finding);
  return {
    status: 201,
    body: {
      ...answered, findings, purpose: asked.purpose, outcome: small ? 'ALLOWED' : 'REFUSED',
      nearestMisses: small ? [] : answered.nearestMisses,
      intents: answered.intents.map((intent) => ({ ...intent, quantity: asked.intents?.[0]?.quantity ?? intent.quantity, allowed: small,
        bindingRuleIds: small ? [] : intent.bindingRuleIds })),
      ...(asked.purpose === 'BINDING' ? { receipt } : {}),
    },
  };
}

function listed(query: URLSearchParams): Answer {
  const wanted = rows().filter((row) =>
    (!query.get('outcome') || row.outcome === query.get('outcome'))
    && (!query.get('accountId') || row.accountId === query.get('accountId'))
    && (!query.get('policy') || row.policy.name === query.get('policy')));
  const from = Number(query.get('cursor') ?? '0');
  const limit = Number(query.get('limit') ?? '50');
  return ok({ items: wanted.slice(from, from + limit), nextCursor: from + limit < wanted.length ? String(from + limit) : null });
}

function signIn({ username, password }: { username: string; password: string }): Answer {
  if (!password || password === 'wrong') return problem(401, 'unauthenticated', 'the user name or password is not right');
  return ok({ accessToken: `mock-${username}`, tokenType: 'Bearer', expiresAt: new Date(Date.now() + 3_600_000).toISOString(), subject: username, roles: ROLES[username] ?? ['admin', 'backend'] });
}

const ROLES: Record<string, string[]> = {
  author: ['policy-author'], reviewer: ['policy-reviewer'], approver1: ['policy-approver'], approver2: ['policy-approver'], guardian: ['guardian'], executor: ['executor'], auditor: ['auditor'],
  officer: ['policy-author', 'policy-approver', 'guardian', 'executor', 'auditor', 'backend'],
};

function policySummary() {
  const { name, title, description, version, packageDigest, logicDigest, numbersDigest } = policyExample;
  return { name, title, description, versions: [version],
    active: { version, packageDigest, logicDigest, numbersDigest, effectiveFrom: '2026-11-20T09:00:00Z', recordedAt: '2026-11-19T10:00:00Z' } };
}
