import { Link } from 'react-router';
import type { PolicyStamp } from '../api/types.ts';
import { packagePath } from '../policies/packages.ts';

/** The rule in the version that decided; what the host says itself stands in no policy. */
export function RuleLink({ policy, ruleId }: { policy: PolicyStamp; ruleId: string }) {
  if (ruleId.startsWith('HOST-')) return <code>{ruleId}</code>;
  return <Link to={`${packagePath(policy)}/rules#${ruleId}`}><code>{ruleId}</code></Link>;
}

export function RowLink({ policy, table, row, short }: { policy: PolicyStamp; table: string; row?: string | null; short?: boolean }) {
  return <Link to={`${packagePath(policy)}/tables/${table}${row ? `#${row}` : ''}`}>{short && row ? row : `${table}${row ? `, ${row}` : ''}`}</Link>;
}
