import type { AuditEntry } from '../api/types.ts';

/** Every type of entry that the contract names; one that it gains is missing here until the types are built again. */
const TYPES: Record<AuditEntry['type'], true> = {
  DECISION: true, POLICY_ACTIVATED: true, SIGN_IN: true, SIGN_IN_REFUSED: true, BREAKER_TRIPPED: true, BREAKER_RESET: true, ACCOUNT_SETTLED: true,
  BOOK_POLICY_GIVEN: true, TERMS_AGREED: true, RESERVATION_ENDED: true, GAP: true, DRAFT_CREATED: true, DRAFT_CHANGED: true, DRAFT_VALIDATED: true,
  DRAFT_DISCARDED: true, IMPACT_COMPUTED: true, PROPOSAL_TRANSITION: true, PROPOSAL_ACT: true, GOVERNANCE_REFUSED: true, SERVER_STARTED: true,
  AUDIT_KEY_STARTED: true, AUDIT_KEY_ROTATED: true, EPOCH_BROKEN: true, REPORT_GIVEN: true, SETTLED_ACTIONS_TAKEN: true,
  AUDIT_EXPORTED: true, ACCOUNT_ERASED: true, ACCESS_REFUSED: true, RECORD_READ: true, CONTENTS_EXPIRED: true, LEGAL_HOLD_SET: true, LEGAL_HOLD_LIFTED: true,
};

export const ENTRY_TYPES = Object.keys(TYPES) as AuditEntry['type'][];
