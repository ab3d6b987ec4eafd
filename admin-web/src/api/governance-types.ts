/** Members of the governance resources, as docs/api.md names them. Everything numeric is text. */
export interface PackageName { name: string; version: string; packageDigest: string; logicDigest: string; numbersDigest: string }
export interface DraftFile { path: string; digest: string; baseDigest?: string | null; changedBy?: string | null }
export interface DraftRow {
  draftId: string; policy: string; title: string; reason?: string; state: string; version: string; base: PackageName; baseInForce: boolean;
  createdBy: string; createdAt: string; changedAt: string; authors: string[]; proposalId?: string | null;
  validation?: { packageDigest: string; passed: boolean; at: string; by: string } | null;
}
export interface Draft extends DraftRow { files: DraftFile[] }
export interface FileWritten { path: string; digest: string; kind: string; draftVersion: string }
export interface Conflict {
  path: string; ancestor?: { digest: string; text: string } | null;
  theirs?: { digest: string; text: string; changedBy: string; changedAt: string } | null;
}
export interface Coverage {
  rules: { ruleId: string; scenarios: string[] }[];
  rows: { table: string; row: string; scenarios: string[] }[];
}
export interface Band { band: string; accounts: string; debt: string }
export interface BookFigures { collateralValue: string; debt: string; bands: Band[] }
export interface Level {
  shock: string; newlyLiquidatable: string; noLongerLiquidatable: string; liquidatableBefore: string; liquidatableAfter: string;
  newMarginCalls: string; debtNewlyLiquidatable: string; collateralNewlyLiquidatable: string; creditFreed: string; creditWithdrawn: string;
  before: BookFigures; after: BookFigures;
  worst: { book: string; accountId: string; healthFactorBefore?: string | null; healthFactorAfter?: string | null; debt: string; becomesLiquidatable: boolean }[];
}
export interface ImpactReport {
  accounts: string; asOf: string; unpriced: string; levels: Level[];
  mispricing: { asset: string; before: string; after: string; change: string }[];
  decisions: { replayed: string; same: string; outcomeChanged: { decisionId: string; before: string; after: string }[]; failed: string };
}
export interface Impact {
  impactId: string; draftId: string; policy: string; before: string; after: string; state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';
  accountsDone: string; accountsTotal: string; startedBy: string; startedAt: string; endedAt?: string | null; problem?: string | null; report?: ImpactReport | null;
}
export interface Said { subject: string; at: string; text?: string | null }
export interface May { act: string; allowed: boolean; reason?: string | null }
export interface Step { state: string; at: string; subject: string; reason?: string | null; auditIndex?: string | null }
export interface Timers { decideBy?: string; eta?: string; graceEnds?: string; effectiveFrom?: string; effectiveUntil?: string; rollbackUntil?: string }
export interface Proposal {
  proposalId: string; policy: string; lane: 'STANDARD' | 'EMERGENCY'; state: string; version: string; title: string; rationale: string;
  draftId: string; impactId: string; before: PackageName; after: PackageName; authors: string[]; proposedBy: string; proposedAt: string;
  evidenceDigest: string; quorum: string; approvals: Said[]; reviews: (Said & { verdict: string })[]; comments: Said[];
  timers: Timers; rollbackAgreed?: string[]; may: May[]; history: Step[];
}
