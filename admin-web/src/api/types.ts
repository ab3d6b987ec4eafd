import type { components } from './openapi.ts';

/** Short names for the contract's schemas. Decimals are strings and stay strings: see docs/decision.md. */
type Schemas = components['schemas'];

export type Token = Schemas['Token'];
export type Me = Schemas['Me'];
export type SignInWays = Schemas['SignInWays'];
export type SignInProvider = Schemas['SignInProvider'];
export type Problem = Pick<Schemas['Problem'], 'type' | 'title' | 'status'> & Partial<Schemas['Problem']>;
export type Violation = Schemas['Violation'];

export type Lot = Schemas['CollateralLot'];
export type Account = Schemas['Account'];
export type DecisionRequest = Schemas['DecisionRequest'];
export type Decision = Schemas['Decision'];
export type PolicyStamp = Pick<Schemas['PolicyUsed'], 'name' | 'version' | 'packageDigest'>;
export type Figures = Schemas['AccountFigures'];
export type LotFigures = Schemas['LotFigures'];
export type NettingSet = Schemas['NettingSet'];
export type AddOn = Schemas['AddOn'];
export type Finding = Schemas['Finding'];
export type IntentAnswer = Schemas['IntentAnswer'];
export type Breaker = Schemas['BreakerUsed'] & Partial<Schemas['Breaker']>;
export type DecisionRow = Schemas['DecisionRow'];
export type Replay = Schemas['Replay'];

export type PolicySummary = Schemas['PolicySummary'];
export type KnownPackage = Schemas['KnownPackage'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type Rule = Schemas['RuleText'];
export type PolicyTable = Schemas['TableText'];
export type Column = PolicyTable['columns'][number];
export type Parameter = Schemas['Parameter'];
export type Diagnostic = Schemas['Diagnostic'];
export type AuditEntry = Schemas['AuditEntry'];
export type Book = Schemas['Book'];
export type StoredAccount = Schemas['StoredAccount'];

export interface Page<T> { items: T[]; nextCursor?: string | null }

/** MicroProfile Health's own shape. */
export interface Health { status: string; checks: { name: string; status: string }[] }

export type Validation = Schemas['Validation'];
export type PolicyDiff = Schemas['PolicyDiff'];
export type Coverage = Schemas['Coverage'];
export type DraftRow = Schemas['DraftRow'];
export type Draft = Schemas['Draft'];
export type DraftFile = Schemas['DraftFile'];
export type FileWritten = Schemas['FileChange'];
export type Conflict = Schemas['Conflict'];
export type Impact = Schemas['Impact'];
export type ImpactReport = Schemas['ImpactReport'];
export type Level = Schemas['ImpactLevel'];
export type BookFigures = Schemas['ImpactDistribution'];
export type Proposal = Schemas['Proposal'];
export type Signed = Schemas['ShownEvidence'];
export type Reconstruction = Schemas['Reconstruction'];
export type StagesRecorded = Schemas['Stages'];
export type Statement = Schemas['LiquidationStatement'];
export type ReportListed = Schemas['ReportListed'];
export type ReportRows = Schemas['ReportRows'];
export type Counterfactual = Schemas['Counterfactual'];
export type WhyNotAnswer = Schemas['WhyNot'];
export type BookSummary = Schemas['BookSummary'];
export type Activation = Schemas['Activation'];
export type Activations = Schemas['Activations'];
