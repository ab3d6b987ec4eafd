import { Link } from 'react-router';
import type { PolicyVersion } from '../api/types.ts';
import { Digest } from '../figures/Digest.tsx';
import { titled, words } from '../figures/words.ts';
import { Facts, Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from './Policies.module.css';

export function Summary({ policy, base }: { policy: PolicyVersion; base: string }) {
  const { title, description, rules, tables, parameters, numerics = {}, sources = [] } = policy;
  return (
    <div className={page.stack}>
      <Panel title={title}>
        {description && <p className={classes.description}>{description}</p>}
        <p>
          <Link to={`${base}/rules`}>{rules.length} rules</Link>, <Link to={`${base}/tables`}>{tables.length} tables</Link>,{' '}
          <Link to={`${base}/parameters`}>{parameters.length} parameters</Link>
        </p>
      </Panel>
      <div className={classes.pair}>
        <Panel title="Identity">
          <Facts facts={[
            ['Package', <Digest key="p" of={policy.packageDigest} name="package digest" />],
            ['Logic', <Digest key="l" of={policy.logicDigest} name="logic digest" />],
            ['Numbers', <Digest key="n" of={policy.numbersDigest} name="numbers digest" />],
            ['Margin edition', policy.marginEdition ?? 'none'],
            ['Market data', policy.marketData === 'SERVER' ? 'the server’s only' : 'the caller may give its own'],
          ]} />
        </Panel>
        <Panel title="Numerics">
          <Facts facts={[
            ...Object.entries(numerics).map(([name, value]): [string, string] => [titled(name), words(String(value))]),
            ['Haircuts combine', words(policy.composition ?? 'none')],
            ['Components in order', (policy.haircutComponents ?? []).map(titled).join(', ') || 'none'],
          ]} />
        </Panel>
      </div>
      <Panel title="Sources">
        <Facts facts={sources.map((source, index): [string, string] => [String(index + 1), said(source)])} />
      </Panel>
    </div>
  );
}

/** A source is a text, or a document and where it stands. */
function said(source: unknown): string {
  if (typeof source === 'string') return source;
  const { document, location } = source as { document?: string; location?: string };
  return [document, location].filter(Boolean).join(', ');
}
