export interface Field { name: 'reason' | 'text' | 'verdict' | 'subject'; label: string; optional?: boolean; options?: { value: string; label: string }[] }
export interface Act { name: string; label: string; title: string; says: string; fields: Field[]; signs?: boolean; isDanger?: boolean; isMain?: boolean }

const REASON: Field = { name: 'reason', label: 'Reason' };
const TEXT: Field = { name: 'text', label: 'Comment', optional: true };
const VERDICTS = [{ value: 'ENDORSED', label: 'Endorse it' }, { value: 'CHANGES_REQUESTED', label: 'Ask for changes' }];

/** What can be done to a proposal, in the order in which people look for it. */
export const ACTS: Act[] = [
  { name: 'approvals', label: 'Approve', title: 'Approve this proposal?', says: 'You sign its evidence: the change, its checks and its impact, as they stand here. Any edit voids it.', fields: [TEXT], signs: true, isMain: true },
  { name: 'executions', label: 'Execute', title: 'Execute it now?', says: 'The package is compiled, warmed and tried on the last decisions; then it is in force on every node.', fields: [], signs: true, isMain: true },
  { name: 'rejections', label: 'Reject', title: 'Reject this proposal?', says: 'One rejection ends it.', fields: [REASON], signs: true, isDanger: true },
  { name: 'reviews', label: 'Review', title: 'Review', says: 'Advice to those who approve; it counts in no quorum.', fields: [{ name: 'verdict', label: 'Verdict', options: VERDICTS }, { ...TEXT, optional: false }] },
  { name: 'comments', label: 'Comment', title: 'Comment', says: 'Everybody who reads the proposal reads it.', fields: [{ ...TEXT, optional: false }] },
  { name: 'revocations', label: 'Take approval back', title: 'Take your approval back?', says: 'The quorum is counted again without it, and the timelock begins anew.', fields: [REASON], isDanger: true },
  { name: 'withdrawals', label: 'Withdraw', title: 'Withdraw this proposal?', says: 'It ends; the draft can be changed and proposed again.', fields: [REASON], isDanger: true },
  { name: 'cancellations', label: 'Cancel', title: 'Cancel this proposal?', says: 'It ends here and can never come into force.', fields: [REASON], isDanger: true },
  { name: 'rollbacks', label: 'Roll back', title: 'Roll back?', says: 'What was in force before answers again. Two people must agree, one of them a guardian.', fields: [REASON], isDanger: true },
];
