/** The wire's words. Decimals are strings and stay strings: see docs/decision.md. */
export type Decimal = string;

export interface Token { accessToken: string; tokenType: string; expiresAt: string; subject: string; roles: string[] }
export interface Page<T> { items: T[]; nextCursor?: string | null }

export interface Violation { path?: string; message?: string; value?: string; bound?: string }
export interface Problem {
  type: string; title: string; status: number; detail?: string; instance?: string; violations?: Violation[];
}

export interface Lot {
  lotId: string; asset: string; chain?: string; quantity: Decimal; custody?: string; encumbered?: Decimal;
}
export interface Loan { loanId: string; asset: string; principal: Decimal; accruedInterest?: Decimal }
export interface Position {
  positionId: string; instrument: string; type: string; underlying: string; side: string; quantity: Decimal;
  entryPrice?: Decimal; accruedFunding?: Decimal; optionType?: string; strikePrice?: Decimal; expiry?: string;
}
export interface Account {
  accountId: string; accountVersion?: string; marginMode?: string; baseCurrency?: string; pool?: string;
  collateral?: Lot[]; loans?: Loan[]; balances?: { balanceId: string; asset: string; quantity: Decimal }[]; positions?: Position[];
}
export interface Intent {
  action: string; quantity: Decimal; lotId?: string; loanId?: string; positionId?: string; asset?: string;
  destination?: { chain: string; address: string };
}
export interface Quote { asset: string; source: string; price: Decimal; publishedAt: string; confidence?: Decimal }
export interface Mark { instrument: string; publishedAt: string; markPrice?: Decimal; forwardPrice?: Decimal }
export interface DecisionRequest {
  purpose?: string; policy?: { name: string; at?: string }; asOf?: string; account?: Account;
  accountReference?: { book: string; accountId: string; accountVersion: string };
  intents?: Intent[]; market?: { quotes?: Quote[]; marks?: Mark[] };
}

export type Outcome = 'ASSESSED' | 'ALLOWED' | 'REFUSED';
export interface PolicyStamp {
  name: string; version: string; packageDigest: string; logicDigest?: string; effectiveFrom?: string;
}
export interface HaircutStep {
  component: string; ruleId: string; haircut: Decimal; valueAfter: Decimal; table?: string | null; row?: string | null;
}
export interface LotFigures {
  lotId: string; asset: string; eligible: boolean; quantity: Decimal; price?: Decimal; marketValue: Decimal;
  haircuts?: HaircutStep[]; haircut?: Decimal; advanceRate?: Decimal; collateralValue: Decimal;
  liquidationThreshold?: Decimal; thresholdValue?: Decimal;
}
export interface NettingSet {
  underlying: string; positionIds: string[]; model: string; modelRuleId?: string; scenarioLoss?: Decimal;
  worstScenario?: { spotShock: Decimal; volatilityShock: string };
  contributions?: { positionId: string; loss: Decimal }[];
  addOns?: { component: string; ruleId: string; appliesTo: string; amount: Decimal }[];
  initialMargin: Decimal; maintenanceMargin: Decimal;
}
export interface Figures {
  marketValue: Decimal; collateralValue: Decimal; thresholdValue: Decimal; debt: Decimal;
  derivativesValue?: { unrealizedProfitAndLoss: Decimal; optionMarketValue: Decimal; net: Decimal };
  initialMargin: Decimal; maintenanceMargin: Decimal; marginExcess: Decimal; marginCall: Decimal;
  healthFactor?: Decimal | null; loanToValue?: Decimal; liquidatable: boolean;
  lots?: LotFigures[]; nettingSets?: NettingSet[]; lotsUnchanged?: string[];
}
export interface Finding {
  ruleId: string; title?: string; family: string; effect: string; state?: string; subject: Record<string, string>; metric?: string;
  actual?: string | null; limit?: string | null; comparison?: string | null; passed: boolean; distance?: string | null;
  source?: string; table?: string | null; row?: string | null; sentence?: string; reason?: string;
}
export interface IntentAnswer extends Intent {
  allowed: boolean; bindingRuleIds?: string[]; maximumQuantity?: Decimal | null; maximumLimitedBy?: string | null;
}
export interface Breaker {
  breakerId: string; scope: string; subject: string; state: string; epoch: string; changedAt?: string; reason?: string;
}
export interface Receipt {
  log?: string; index?: string; leafHash?: string; previousHash?: string; signature?: string; keyId?: string;
}
export interface Decision {
  decisionId: string; purpose: string; outcome: Outcome; valuation?: string; marketData?: string; decidedAt: string;
  validUntil?: string; accountVersion?: string; policy: PolicyStamp; breakers?: Breaker[]; intents?: IntentAnswer[];
  current: Figures; projected?: Figures | null; findings: Finding[];
  nearestMisses?: { ruleId: string; sentence: string }[];
  evidence?: {
    inputDigest?: string; marketDigest?: string; engineBuild?: string; decimalScale?: string; marginEdition?: string;
    quotesUsed?: { asset: string; use?: string; source?: string; rule?: string; price: Decimal }[];
  };
  receipt?: Receipt;
}
export interface DecisionRow {
  decisionId: string; decidedAt: string; accountId: string; outcome: Outcome; policy: PolicyStamp; intents: string[];
  healthFactor?: Decimal | null; marginExcess?: Decimal; marginCall?: Decimal; liquidatable?: boolean;
  subject?: string; auditIndex?: string;
}
export interface Replay {
  decisionId: string; replayedAt: string; identical: boolean; recordedDigest: string; recomputedDigest: string;
  differences: { path: string; recorded?: string; recomputed?: string }[];
}

export interface PolicySummary {
  name: string; title: string; description?: string; versions: string[];
  active?: {
    version: string; packageDigest: string; logicDigest: string; numbersDigest: string; effectiveFrom: string;
    recordedAt?: string;
  } | null;
}
export interface Rule {
  ruleId: string; title: string; source: string; rationale?: string; stage: string; file: string; text: string;
}
export interface Column { name: string; role: string; property?: string; match?: string; type?: string; unit?: string }
export interface PolicyTable {
  name: string; title: string; source?: string; hitPolicy?: string; subject?: string; columns: Column[];
  rows: { row: string; cells: Record<string, string | null> }[];
}
export interface Parameter {
  name: string; title: string; unit?: string; value: string; minimum?: string; maximum?: string; protected?: boolean;
  source?: string;
}
export interface PolicyVersion {
  name: string; version: string; title: string; description?: string; marketData?: string; marginEdition?: string;
  composition?: string; haircutComponents?: string[]; numerics?: Record<string, unknown>; sources?: unknown[];
  packageDigest: string; logicDigest: string; numbersDigest: string; rules: Rule[]; tables: PolicyTable[];
  parameters: Parameter[];
}
export interface AuditEntry {
  index: string; recordedAt: string; type: string; subject: string; leafHash: string; previousHash: string;
  canonical?: string; entry?: unknown;
}
export interface Health { status: string; checks: { name: string; status: string; data?: Record<string, unknown> }[] }
export interface Book { book: string; title?: string; accounts?: string }
export interface StoredAccount { book: string; accountId: string; accountVersion: string; account: Account }
