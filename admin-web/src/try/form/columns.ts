import type { Column } from './fields.tsx';

export const ACCOUNT: Column[] = [
  { name: 'accountId', label: 'Account' },
  { name: 'accountVersion', label: 'Version' },
  { name: 'marginMode', label: 'Margin mode', kind: 'choice', options: ['CROSS', 'ISOLATED'] },
  { name: 'baseCurrency', label: 'Base currency' },
  { name: 'pool', label: 'Pool', optional: true },
];

export const LOTS: Column[] = [
  { name: 'asset', label: 'Asset', least: 104 },
  { name: 'quantity', label: 'Quantity', kind: 'decimal', least: 104 },
  { name: 'lotId', label: 'Lot', least: 62 },
  { name: 'chain', label: 'Chain', least: 82 },
  { name: 'custody', label: 'Custody', least: 136 },
  { name: 'encumbered', label: 'Encumbered', kind: 'decimal', least: 76, optional: true },
];

export const LOANS: Column[] = [
  { name: 'asset', label: 'Asset', least: 104 },
  { name: 'principal', label: 'Principal', kind: 'decimal', least: 120 },
  { name: 'accruedInterest', label: 'Accrued interest', kind: 'decimal', least: 110, optional: true },
  { name: 'loanId', label: 'Loan', least: 70 },
];

export const POSITIONS: Column[] = [
  { name: 'instrument', label: 'Instrument', least: 110 },
  { name: 'side', label: 'Side', kind: 'choice', options: ['LONG', 'SHORT'], least: 84 },
  { name: 'quantity', label: 'Quantity', kind: 'decimal', least: 74 },
  { name: 'entryPrice', label: 'Entry price', kind: 'decimal', least: 92, optional: true },
  { name: 'accruedFunding', label: 'Funding', kind: 'decimal', least: 76, optional: true },
  { name: 'type', label: 'Type', kind: 'choice', options: ['PERPETUAL', 'FUTURE', 'OPTION'], least: 112 },
  { name: 'underlying', label: 'Underlying', least: 76 },
  { name: 'positionId', label: 'Position', least: 70 },
];

export const QUOTES: Column[] = [
  { name: 'asset', label: 'Asset', least: 104 },
  { name: 'price', label: 'Price', kind: 'decimal', least: 104 },
  { name: 'source', label: 'Source', least: 158 },
  { name: 'confidence', label: 'Confidence', kind: 'decimal', least: 82, optional: true },
];

export const MARKS: Column[] = [
  { name: 'instrument', label: 'Instrument', least: 120 },
  { name: 'markPrice', label: 'Mark price', kind: 'decimal', least: 104, optional: true },
];

export const SEEN: Column = { name: 'publishedAt', label: 'Published at', least: 196 };

const QUANTITY: Column = { name: 'quantity', label: 'Quantity', kind: 'decimal' };

/** The members of each action besides the action itself. */
export const INTENTS: Record<string, Column[]> = {
  PLEDGE: [QUANTITY, { name: 'lotId', label: 'Lot' }, { name: 'asset', label: 'Asset' }, { name: 'chain', label: 'Chain' }, { name: 'custody', label: 'Custody' }],
  WITHDRAW: [QUANTITY, { name: 'lotId', label: 'Lot' }],
  BORROW: [QUANTITY, { name: 'loanId', label: 'Loan' }, { name: 'asset', label: 'Asset' }],
  REPAY: [QUANTITY, { name: 'loanId', label: 'Loan' }],
  OPEN: [QUANTITY, { name: 'positionId', label: 'Position' }],
  CLOSE: [QUANTITY, { name: 'positionId', label: 'Position' }],
};
