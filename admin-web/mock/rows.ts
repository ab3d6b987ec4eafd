import { createHash } from 'node:crypto';

const OUTCOMES = ['REFUSED', 'ALLOWED', 'ALLOWED', 'ASSESSED', 'ALLOWED', 'REFUSED', 'ALLOWED'];
const ACTIONS = [['WITHDRAW'], ['PLEDGE'], ['BORROW'], [], ['REPAY'], ['BORROW', 'WITHDRAW'], ['CLOSE']];
const sha = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

export function rows() {
  return Array.from({ length: 120 }, (_, i) => ({
    decisionId: `dec_01JD9Y3M6T0Z8Q4V7N2K5W${String(900 - i).padStart(4, '0')}`,
    decidedAt: new Date(Date.UTC(2026, 10, 22, 14, 0, 0, 412) - i * 97_000).toISOString(),
    accountId: ['acct-7f3a', 'acct-19bd', 'acct-c402'][i % 3],
    outcome: OUTCOMES[i % OUTCOMES.length],
    policy: { name: 'standard', version: '1.0.0', packageDigest: sha('package') },
    intents: ACTIONS[i % ACTIONS.length],
    ...(i % 5 === 4 ? {} : { healthFactor: `${1 + (i % 3)}.${String(4891 - i * 13).padStart(4, '0')}` }),
    marginExcess: i % 11 === 10 ? '0.000000' : `${18144 + i * 911}.910353`,
    marginCall: i % 11 === 10 ? '2417.302211' : '0.000000',
    liquidatable: false,
    subject: 'backend-core',
    auditIndex: String(90211 - i),
  }));
}

/** A chain that holds, newest first. */
export function entries() {
  const chain: Record<string, unknown>[] = [];
  let previousHash = `sha256:${'0'.repeat(64)}`;
  for (let i = 0; i < 24; i++) {
    const type = i === 0 ? 'POLICY_ACTIVATED' : 'DECISION';
    const recordedAt = new Date(Date.UTC(2026, 10, 22, 13, 0, 0) + i * 61_000).toISOString();
    const entry = { content: { decisionId: `dec_${i}` }, index: String(i), log: 'node-0', previousHash, recordedAt, subject: 'backend-core', type, v: '1' };
    const leafHash = `sha256:${createHash('sha256').update(Buffer.from([0])).update(JSON.stringify(entry)).digest('hex')}`;
    chain.unshift({ log: 'node-0', index: String(i), recordedAt, type, subject: 'backend-core', leafHash, previousHash, entry });
    previousHash = leafHash;
  }
  return chain;
}

export function accountsOf(account: { accountId: string; accountVersion: string }) {
  return ['acct-7f3a', 'acct-19bd'].map((accountId) => ({
    book: 'demo', accountId, accountVersion: account.accountVersion, account: { ...account, accountId },
  }));
}
