import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Impact, Proposal } from '../src/api/types.ts';
import { columnAt } from '../src/grid/csv.ts';
import { impactReport } from './impact.ts';
import { type Answer, ok, page, problem, type Question } from './wire.ts';

/** Drafts and proposals that live as long as the mock does: enough to walk the whole way, deciding nothing. */
const BASE = join(process.cwd(), '../rules/policies/standard/1.1.0');
const sha = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const base = new Map(readdirSync(BASE, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path)).map((path) => [path, readFileSync(join(BASE, path), 'utf8')]));
const NAME = { name: 'standard', version: '1.1.0', packageDigest: sha('1.1.0'), logicDigest: sha('logic'), numbersDigest: sha('numbers') };

interface Kept { draft: Draft; files: Map<string, string>; by: Map<string, string> }
const texts = new Map<string, string>([...base.values()].map((text) => [sha(text), text]));
const drafts = new Map<string, Kept>();
const impacts = new Map<string, Impact>();
export const proposals = new Map<string, Proposal>();
let count = 0;
const now = () => new Date().toISOString();

export function reset() {
  for (const kept of [drafts, impacts, proposals]) kept.clear();
  count = 0;
}

export const GOVERNANCE: [string, RegExp, (question: Question, match: RegExpExecArray) => Answer][] = [
  ['GET', /^\/api\/v1\/drafts$/, () => ok(page([...drafts.values()].map(shown).reverse()))],
  ['POST', /^\/api\/v1\/drafts$/, ({ body, subject }) => begun(body as { policy: string; title: string; reason: string }, subject)],
  ['GET', /^\/api\/v1\/drafts\/(drf_\d+)$/, (_, [, id]) => withDraft(id, (kept) => ok(shown(kept), kept.draft.version))],
  ['DELETE', /^\/api\/v1\/drafts\/(drf_\d+)$/, (_, [, id]) => withDraft(id, (kept) => { kept.draft.state = 'DISCARDED'; return { status: 204 }; })],
  ['GET', /^\/api\/v1\/drafts\/(drf_\d+)\/files\/(.+)$/, ({ query }, [, id, path]) => withDraft(id, (kept) => fileOf(kept, path, query.get('digest')))],
  ['PUT', /^\/api\/v1\/drafts\/(drf_\d+)\/files\/(.+)$/, (question, [, id, path]) => withDraft(id, (kept) => written(kept, path, question))],
  ['POST', /^\/api\/v1\/drafts\/(drf_\d+)\/validations$/, ({ query, subject }, [, id]) => withDraft(id, (kept) => validated(kept, query.get('depth') === 'WHOLE', subject))],
  ['POST', /^\/api\/v1\/drafts\/(drf_\d+)\/impacts$/, ({ subject }, [, id]) => withDraft(id, (kept) => started(kept, subject))],
  ['GET', /^\/api\/v1\/impacts\/(imp_\d+)$/, (_, [, id]) => ok(advanced(impacts.get(id)!))],
  ['POST', /^\/api\/v1\/impacts\/(imp_\d+)\/cancellations$/, (_, [, id]) => ok(Object.assign(impacts.get(id)!, { state: 'CANCELLED', endedAt: now() }))],
  ['GET', /^\/api\/v1\/proposals$/, ({ query, subject }) => ok(page([...proposals.values()].reverse().map((row) => seenBy(row, subject)).filter((row) => (!query.get('state') || row.state === query.get('state'))
    && (!query.get('mine') || row.authors.includes(subject) || row.may.some(({ allowed }) => allowed)))))],
  ['POST', /^\/api\/v1\/proposals$/, ({ body, subject }) => proposed(body as { draft: string; impact: string; lane: 'STANDARD'; rationale: string }, subject)],
  ['GET', /^\/api\/v1\/proposals\/(prp_\d+)$/, ({ subject }, [, id]) => (proposals.has(id) ? ok(seenBy(proposals.get(id)!, subject)) : problem(404, 'not-found', `there is no \`${id}\``))],
  ['GET', /^\/api\/v1\/proposals\/(prp_\d+)\/evidence$/, (_, [, id]) => ok(evidenceOf(proposals.get(id)!))],
  ['POST', /^\/api\/v1\/proposals\/(prp_\d+)\/(\w+)$/, ({ body, subject }, [, id, act]) => acted(proposals.get(id)!, act, body as Record<string, string>, subject)],
];

function withDraft(id: string, then: (kept: Kept) => Answer): Answer {
  const kept = drafts.get(id);
  return kept ? then(kept) : problem(404, 'not-found', `there is no draft \`${id}\``);
}

function begun({ policy, title, reason }: { policy: string; title: string; reason: string }, subject: string): Answer {
  const draftId = `drf_${++count}`;
  const draft: Draft = { draftId, policy, title, reason, state: 'DRAFT', version: '1', base: NAME, baseInForce: true, createdBy: subject, createdAt: now(), changedAt: now(), authors: [], files: [], };
  drafts.set(draftId, { draft, files: new Map(base), by: new Map() });
  return { status: 201, body: shown(drafts.get(draftId)!) };
}

function shown({ draft, files, by }: Kept): Draft {
  return { ...draft, authors: [...new Set(by.values())], files: [...files].map(([path, text]) => ({ path, digest: sha(text), baseDigest: base.has(path) ? sha(base.get(path)!) : undefined, changedBy: by.get(path) })) };
}

function fileOf({ files }: Kept, path: string, digest: string | null): Answer {
  const text = digest ? texts.get(digest) : files.get(path);
  return text === undefined ? problem(404, 'not-found', `there is no file \`${path}\``) : { status: 200, text, etag: sha(text) };
}

function written({ draft, files, by }: Kept, path: string, { raw, ifMatch, subject }: Question): Answer {
  const before = files.get(path);
  if (before !== undefined && ifMatch !== sha(before)) {
    return { ...problem(412, 'precondition-failed', `\`${path}\` is not as you saw it`), body: { ...(problem(412, 'precondition-failed', `\`${path}\` is not as you saw it`).body as object),
      conflict: { path, ancestor: texts.has(ifMatch) ? { digest: ifMatch, text: texts.get(ifMatch) } : null, theirs: { digest: sha(before), text: before, changedBy: by.get(path) ?? draft.createdBy, changedAt: draft.changedAt } } } };
  }
  files.set(path, raw);
  texts.set(sha(raw), raw);
  by.set(path, subject);
  Object.assign(draft, { version: String(BigInt(draft.version) + 1n), state: 'DRAFT', changedAt: now() });
  return ok({ path, digest: sha(raw), kind: before === undefined ? 'CREATED' : 'REPLACED', draftVersion: draft.version });
}

/** Finds one kind of mistake, so that there is something to see: a haircut that is no decimal up to 100. */
function validated({ draft, files }: Kept, whole: boolean, subject: string): Answer {
  const diagnostics = [...files].filter(([path]) => path.endsWith('.csv')).flatMap(([path, text]) => text.split('\n').flatMap((line, at) => {
    const column = (text.split('\n')[0] ?? '').split(',').indexOf('haircut');
    const cells = line.split(',');
    if (at === 0 || column < 0 || !line || /^\d{1,2}(\.\d+)?$|^100$/.test(cells[column] ?? '')) return [];
    const character = [...line].findIndex((_, index) => columnAt(line, index) === column);
    return [{ file: path, severity: 1, code: 'out-of-bounds', source: 'collateral-policy', message: `\`${cells[column]}\` is no decimal of 0 to 100`, suggestion: 'write a percentage such as `15`',
      range: { start: { line: at, character }, end: { line: at, character: character + 1 } } }];
  }));
  const passed = diagnostics.length === 0;
  if (whole) Object.assign(draft, { state: passed ? 'VALIDATED' : 'DRAFT', validation: { packageDigest: sha('draft'), passed, at: now(), by: subject } });
  return ok({ passed, diagnostics, identity: { ...NAME, version: 'draft' }, ...(whole && passed ? { publishCheck: [], ...trial(files) } : {}) });
}

function trial(files: Map<string, string>) {
  const scenarios = [...files.keys()].filter((path) => path.startsWith('scenarios/')).map((path) => ({ path, title: JSON.parse(files.get(path)!).title as string, decided: true, mismatches: [] }));
  return {
    scenarios,
    analysis: [{ property: 'NO_GAPS', sentence: 'an asset of the allow-list has a row in every table its rules ask', status: 'PROVED', fragment: '1,204 decisions' },
      { property: 'ANOTHER_LOT', sentence: 'two lots are worth no less together than apart', status: 'SEARCHED', fragment: '950 pairs, seed 7' }],
    coverage: { rules: [{ ruleId: 'HC-010', scenarios: scenarios.slice(0, 3).map(({ path }) => path) }, { ruleId: 'HC-022', scenarios: [] }], rows: [{ table: 'base-haircuts', row: 'governance-token', scenarios: [] }, { table: 'base-haircuts', row: 'crypto-major', scenarios: ['x'] }] },
  };
}

function started({ draft }: Kept, subject: string): Answer {
  const impactId = `imp_${++count}`;
  const impact: Impact = { impactId, draftId: draft.draftId, policy: draft.policy, before: NAME.packageDigest, after: sha('draft'), state: 'RUNNING', accountsDone: '0', accountsTotal: '100000', startedBy: subject, startedAt: now() };
  impacts.set(impactId, impact);
  return { status: 202, body: impact };
}

function advanced(impact: Impact): Impact {
  if (impact.state !== 'RUNNING') return impact;
  const done = BigInt(impact.accountsDone) + 50_000n;
  return Object.assign(impact, done >= 100_000n ? { accountsDone: '100000', state: 'DONE', endedAt: now(), report: impactReport() } : { accountsDone: String(done) });
}

function proposed({ draft: id, impact, lane, rationale }: { draft: string; impact: string; lane: 'STANDARD' | 'EMERGENCY'; rationale: string }, subject: string): Answer {
  const { draft, by } = drafts.get(id)!;
  const proposalId = `prp_${++count}`;
  const authors = [...new Set([...by.values(), subject])];
  proposals.set(proposalId, {
    proposalId, policy: draft.policy, lane, state: 'IN_REVIEW', version: '1', title: draft.title, rationale, draftId: id, impactId: impact, before: NAME, after: { ...NAME, version: 'draft', packageDigest: sha('draft') },
    authors, proposedBy: subject, proposedAt: now(), evidenceDigest: sha(proposalId), quorum: lane === 'STANDARD' ? '2' : '1', approvals: [], reviews: [], comments: [],
    timers: { decideBy: later(14 * 86_400) }, rollbackAgreed: [], may: [], history: [{ state: 'IN_REVIEW', at: now(), subject, reason: rationale, log: 'node-0', auditIndex: '17' }],
  });
  Object.assign(draft, { state: 'PROPOSED', proposalId });
  return { status: 201, body: seenBy(proposals.get(proposalId)!, subject) };
}

export const later = (seconds: number) => new Date(Date.now() + 1_000 * seconds).toISOString();

function acted(row: Proposal, act: string, body: Record<string, string>, subject: string): Answer {
  const said = { subject, at: now(), text: body.text ?? '' };
  const moved = (state: Proposal['state'], timers: Partial<Proposal['timers']> = {}) => Object.assign(row, { state, timers: { ...row.timers, ...timers }, history: [...row.history, { state, at: now(), subject, reason: body.reason ?? '', log: 'node-0', auditIndex: String(17 + row.history.length) }] });
  if (act === 'approvals' && body.evidenceDigest !== row.evidenceDigest) return problem(409, 'evidence-mismatch', 'the digest is not the proposal’s');
  if (act === 'approvals') {
    row.approvals.push(said);
    if (row.approvals.length >= (row.lane === 'STANDARD' ? 2 : 1)) { moved('APPROVED'); moved('TIMELOCKED', { eta: later(172_800) }); }
  }
  if (act === 'comments') row.comments.push(said);
  if (act === 'reviews') row.reviews.push({ ...said, verdict: body.verdict as 'ENDORSED' });
  if (act === 'executions') moved('ACTIVE', { rollbackUntil: later(86_400) });
  const ends: Record<string, Proposal['state']> = { rejections: 'REJECTED', withdrawals: 'WITHDRAWN', cancellations: 'CANCELLED', rollbacks: 'ROLLED_BACK' };
  if (ends[act]) moved(ends[act]);
  return ok(seenBy(row, subject));
}

function seenBy(row: Proposal, subject: string): Proposal {
  const isAuthor = row.authors.includes(subject);
  const open = ['IN_REVIEW', 'APPROVED', 'TIMELOCKED', 'READY'].includes(row.state);
  const approver = subject.startsWith('approver') || subject === 'officer';
  const had = row.approvals.some((each) => each.subject === subject);
  const may = [
    { act: 'approvals', allowed: approver && !isAuthor && !had && row.state === 'IN_REVIEW', reason: isAuthor ? `\`${subject}\` wrote a part of it` : had ? 'you approved it already' : 'only a policy-approver may' },
    { act: 'rejections', allowed: approver && !isAuthor && row.state === 'IN_REVIEW', reason: null }, { act: 'comments', allowed: open, reason: null }, { act: 'reviews', allowed: open && !isAuthor, reason: null },
    { act: 'withdrawals', allowed: isAuthor && row.state === 'IN_REVIEW', reason: null }, { act: 'cancellations', allowed: open && (isAuthor || subject === 'guardian'), reason: 'only a guardian or an author may' },
    { act: 'executions', allowed: row.state === 'READY' && subject === 'executor', reason: row.state === 'READY' ? 'only an executor may' : 'it is not ready' }, { act: 'rollbacks', allowed: row.state === 'ACTIVE', reason: row.state === 'ACTIVE' ? null : 'it is not active' },
  ];
  return { ...row, may: may.map(({ reason, ...each }) => ({ ...each, reason: reason ?? '' })) };
}

function evidenceOf(row: Proposal) {
  const files = drafts.get(row.draftId)?.files ?? base;
  return {
    evidenceDigest: row.evidenceDigest, evidence: {}, validation: { diagnostics: [], trial: { publishCheck: [], ...trial(files) } }, impact: impactReport(),
    diff: { before: row.before.packageDigest, after: row.after.packageDigest, logicChanged: false, numbersChanged: true, manifest: [], rules: [], parameters: [], scenarios: [], files: [], brokenLinks: [],
      tables: [{ table: 'base-haircuts', kind: 'CHANGED', schema: [], added: [], removed: [], cells: [{ row: 'lp-token', column: 'haircut', before: '25', after: '30', delta: { absolute: '5', relative: '0.200000', unit: '%' }, direction: 'TIGHTENS' }] }] },
  };
}
