import decisionExample from './fixtures/decision.json' with { type: 'json' };
import requestExample from './fixtures/request.json' with { type: 'json' };
import { type Answer, ok, problem, type Question } from './wire.ts';

type Handler = (question: Question, match: RegExpExecArray) => Answer;

const COLUMNS: Record<string, string[]> = {
  decisions: ['decisionId', 'decidedAt', 'outcome', 'policy', 'marginExcess', 'reason'],
  reconciliation: ['state', 'book', 'accountId', 'action', 'asset', 'decidedQuantity', 'settledQuantity', 'decisionId', 'references'],
};

const ROWS: Record<string, Record<string, string>[]> = {
  decisions: [{ decisionId: 'dec_1', decidedAt: '2026-11-27T12:00:00.123Z', outcome: 'REFUSED', policy: 'standard', marginExcess: '12345678901234567890.123456' }],
  reconciliation: [
    { state: 'MATCHED', book: 'demo', accountId: 'ada', action: 'WITHDRAW', asset: 'WETH', decidedQuantity: '1', settledQuantity: '1', decisionId: 'dec_1', references: '0x1' },
    { state: 'UNSETTLED', book: 'demo', accountId: 'bea', action: 'BORROW', asset: 'USDC', decidedQuantity: '500', decisionId: 'dec_2' },
    { state: 'UNDECIDED', book: 'demo', accountId: 'cyd', action: 'WITHDRAW', asset: 'WBTC', settledQuantity: '0.5', references: '0x2' },
  ],
};

/** Each report that was given, as the log would have it. */
export const given: string[] = [];

/** Reports and records of a decision, from fixtures. */
export const RECORDS: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/v1\/reports$/, () => ok({ items: Object.entries(COLUMNS).map(([report, names]) => ({ report, title: `the report ${report}`, columns: names.map((name) => ({ name, meaning: `what ${name} is` })) })) })],
  ['GET', /^\/api\/v1\/reports\/([^/]+)$/, ({ query }, [, report]) => {
    given.push(`${report}?${query}`);
    return query.get('from')! < query.get('until')! ? ok({ report, from: query.get('from'), until: query.get('until'), rows: ROWS[report] }) : problem(400, 'validation-failed', '`until` must be after `from`, at most 366 days');
  }],
  ['GET', /^\/api\/v1\/decisions\/([^/]+)\/stages$/, (_, [, id]) => ok({
    decisionId: id, decidedAt: decisionExample.decidedAt, outcome: 'REFUSED',
    basis: { request: requestExample, accountDigest: `sha256:${'ab'.repeat(32)}`, account: requestExample.account, market: requestExample.market, asOf: requestExample.asOf, breakers: [], policy: decisionExample.policy },
    stages: [
      { stage: 'MARKET', asks: 'which quotes are valid, which is the price, which breakers trip', chosen: { 'evidence.quotesUsed': [{ asset: 'WETH' }] }, findings: [], rows: [{ table: 'heartbeats', row: 'chainlink', cells: { source: 'chainlink:*', limit: 'PT60S' } }] },
      { stage: 'ACCOUNT', asks: 'what the account must satisfy', chosen: {}, findings: decisionExample.findings.filter(({ ruleId }) => ruleId === 'CL-030'), rows: [] },
    ],
  })],
  ['POST', /^\/api\/v1\/decisions\/([^/]+)\/reconstructions$/, ({ body }, [, id]) => {
    const { asOf, knownAt } = body as { asOf: string; knownAt: string };
    return ok({
      decisionId: id, asOf, knownAt, decided: { policy: decisionExample.policy, outcome: 'REFUSED' }, reconstructed: { policy: decisionExample.policy, outcome: 'ALLOWED' }, findings: [], otherwise: {},
      figures: [{ path: 'current.marketValue', recorded: '118778.902300', recomputed: '119000.000000' }],
      basis: { accountVersion: '7', activation: { packageDigest: `sha256:${'cd'.repeat(32)}`, lane: 'STANDARD', effectiveFrom: asOf, recordedAt: asOf }, quotes: [{ asset: 'WETH' }] },
    });
  }],
];
