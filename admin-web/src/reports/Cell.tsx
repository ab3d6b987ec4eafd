import { Link } from 'react-router';
import { Digest } from '../figures/Digest.tsx';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { isDecimal } from '../figures/decimal.ts';
import { titled } from '../figures/words.ts';
import classes from './Reports.module.css';
import type { Row } from './ReportTable.tsx';

const PAGES: Record<string, string> = { decisionId: '/decisions', proposalId: '/proposals', draftId: '/drafts' };

/** Names that somebody gave: shown as they are, though some look like a number or a word. */
const NAMES = new Set(['accountId', 'approver', 'asset', 'authors', 'baseCurrency', 'book', 'breakerId', 'log', 'path', 'policy', 'references', 'ruleId',
  'settledBy', 'source', 'subject', 'version']);

/** One value by what it looks like: an instant, a digest, a decimal, a name that has a page, or words. */
export function Cell({ value, name, row }: { value?: string; name: string; row: Row }) {
  if (value === undefined || value === '') return <span className="visually-hidden">none</span>;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return <Moment at={value} />;
  if (value.startsWith('sha256:')) return <Digest of={value} name={`${titled(name).toLowerCase()} of ${row.decisionId ?? row.auditIndex ?? 'the row'}`} />;
  if (NAMES.has(name)) return <span className={value.length > 40 ? classes.prose : 'nowrap'}>{value}</span>;
  if (isDecimal(value)) return <Figure of={value} />;
  if (PAGES[name]) return <Link to={`${PAGES[name]}/${encodeURIComponent(value)}`} className="nowrap"><code>{value}</code></Link>;
  if (/^[A-Z]{2,}(_[A-Z]+)*$/.test(value)) return <span className="nowrap">{titled(value)}</span>;
  return value.length > 40 ? <span className={classes.prose}>{value}</span> : <span className="nowrap">{value === 'true' ? 'yes' : value === 'false' ? 'no' : value}</span>;
}
