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

export const BALANCES: Column[] = [
  { name: 'asset', label: 'Asset', least: 104 },
  { name: 'quantity', label: 'Quantity, below 0 owed', kind: 'decimal', least: 150 },
  { name: 'balanceId', label: 'Balance', least: 80 },
];

const TYPES = ['PERPETUAL', 'FUTURE', 'OPTION', 'BILATERAL'];

export const POSITIONS: Column[] = [
  { name: 'instrument', label: 'Instrument', least: 110 },
  { name: 'side', label: 'Side', kind: 'choice', options: ['LONG', 'SHORT'], least: 84 },
  { name: 'quantity', label: 'Quantity', kind: 'decimal', least: 74 },
  { name: 'entryPrice', label: 'Entry price', kind: 'decimal', least: 92, optional: true },
  { name: 'accruedFunding', label: 'Funding', kind: 'decimal', least: 76, optional: true },
  { name: 'type', label: 'Type', kind: 'choice', options: TYPES, least: 112 },
  { name: 'underlying', label: 'Underlying', least: 76 },
  { name: 'positionId', label: 'Position', least: 70 },
  { name: 'optionType', label: 'Option', kind: 'choice', options: ['', 'CALL', 'PUT'], least: 78, optional: true, of: ['OPTION'] },
  { name: 'strikePrice', label: 'Strike price', kind: 'decimal', least: 92, optional: true, of: ['OPTION'] },
  { name: 'expiry', label: 'Expiry', least: 196, optional: true, of: ['OPTION'] },
  { name: 'exerciseStyle', label: 'Exercise', kind: 'choice', options: ['', 'EUROPEAN', 'AMERICAN'], least: 112, optional: true, of: ['OPTION'] },
  { name: 'settlement', label: 'Settlement', kind: 'choice', options: ['', 'CASH', 'PHYSICAL'], least: 100, optional: true, of: ['OPTION'] },
  { name: 'assetClass', label: 'Asset class', least: 104, optional: true, of: ['BILATERAL'] },
  { name: 'notional', label: 'Notional', kind: 'decimal', least: 104, optional: true, of: ['BILATERAL'] },
  { name: 'presentValue', label: 'Present value', kind: 'decimal', least: 104, optional: true, of: ['BILATERAL'] },
  { name: 'maturityYears', label: 'Maturity, years', kind: 'decimal', least: 110, optional: true, of: ['BILATERAL'] },
  { name: 'contractSize', label: 'Contract size', kind: 'decimal', least: 96, optional: true, of: [] },
  { name: 'quantityUnit', label: 'Quantity unit', kind: 'choice', options: ['', 'CONTRACTS', 'ENTRY_NOTIONAL'], least: 140, optional: true, of: [] },
  { name: 'entryIndexPrice', label: 'Entry index price', kind: 'decimal', least: 112, optional: true, of: [] },
  { name: 'entrySkew', label: 'Entry skew', kind: 'decimal', least: 92, optional: true, of: [] },
  { name: 'entryFundingIndex', label: 'Entry funding index', kind: 'decimal', least: 124, optional: true, of: [] },
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
  { name: 'forwardPrice', label: 'Forward price', kind: 'decimal', least: 104, optional: true, of: [] },
  { name: 'impliedVolatility', label: 'Implied volatility', kind: 'decimal', least: 112, optional: true, of: [] },
  { name: 'discountFactor', label: 'Discount factor', kind: 'decimal', least: 104, optional: true, of: [] },
  { name: 'indexPrice', label: 'Index price', kind: 'decimal', least: 104, optional: true, of: [] },
  { name: 'fundingIndex', label: 'Funding index', kind: 'decimal', least: 104, optional: true, of: [] },
  { name: 'openInterest', label: 'Open interest', kind: 'decimal', least: 104, optional: true, of: [] },
  { name: 'skew', label: 'Skew', kind: 'decimal', least: 92, optional: true, of: [] },
];

export const POOLS: Column[] = [
  { name: 'asset', label: 'Pool token', least: 140 },
  { name: 'totalSupply', label: 'Total supply', kind: 'decimal', least: 120 },
  { name: 'reserves.0.asset', label: 'First reserve', least: 82 },
  { name: 'reserves.0.quantity', label: 'Quantity', kind: 'decimal', least: 112 },
  { name: 'reserves.1.asset', label: 'Second reserve', least: 82 },
  { name: 'reserves.1.quantity', label: 'Quantity', kind: 'decimal', least: 112 },
  { name: 'invariant', label: 'Invariant', kind: 'choice', options: ['CONSTANT_PRODUCT'], least: 160 },
  { name: 'blockNumber', label: 'Block', least: 92, optional: true, of: [] },
];

export const WINDOWS: Column[] = [
  { name: 'asset', label: 'Asset', least: 104 },
  { name: 'window', label: 'Length', least: 72 },
  { name: 'highPrice', label: 'Highest', kind: 'decimal', least: 96 },
  { name: 'lowPrice', label: 'Lowest', kind: 'decimal', least: 96 },
  { name: 'previousClose', label: 'Previous close', kind: 'decimal', least: 104, optional: true },
];

export const SEEN: Column = { name: 'publishedAt', label: 'Published at', least: 196 };

const QUANTITY: Column = { name: 'quantity', label: 'Quantity', kind: 'decimal' };

/** The members of each action besides the action itself. */
export const INTENTS: Record<string, Column[]> = {
  PLEDGE: [QUANTITY, { name: 'lotId', label: 'Lot' }, { name: 'asset', label: 'Asset' }, { name: 'chain', label: 'Chain' }, { name: 'custody', label: 'Custody' }],
  WITHDRAW: [QUANTITY, { name: 'lotId', label: 'Lot' }, { name: 'destination.chain', label: 'To chain', optional: true },
    { name: 'destination.address', label: 'To address', optional: true }],
  BORROW: [QUANTITY, { name: 'loanId', label: 'Loan' }, { name: 'asset', label: 'Asset' }],
  REPAY: [QUANTITY, { name: 'loanId', label: 'Loan' }],
  OPEN: [QUANTITY, { name: 'positionId', label: 'Position' }, { name: 'position.instrument', label: 'New: instrument', optional: true },
    { name: 'position.type', label: 'New: type', kind: 'choice', options: ['', ...TYPES], optional: true },
    { name: 'position.underlying', label: 'New: underlying', optional: true },
    { name: 'position.side', label: 'New: side', kind: 'choice', options: ['', 'LONG', 'SHORT'], optional: true },
    { name: 'position.entryPrice', label: 'New: entry price', kind: 'decimal', optional: true },
    { name: 'position.contractSize', label: 'New: contract size', kind: 'decimal', optional: true },
    { name: 'position.optionType', label: 'New option: right', kind: 'choice', options: ['', 'CALL', 'PUT'], optional: true },
    { name: 'position.strikePrice', label: 'New option: strike', kind: 'decimal', optional: true },
    { name: 'position.expiry', label: 'New option: expiry', optional: true }],
  CLOSE: [QUANTITY, { name: 'positionId', label: 'Position' }],
};
