import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { PolicyVersion, Rule } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { Empty, Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from './Policies.module.css';
import { RuleEntry } from './RuleEntry.tsx';

const ORDER = ['MARKET', 'TERMS', 'ACCOUNT', 'LIQUIDATION'];

/** All rules by the stage they speak in, in the order in which a decision passes the stages. */
export function Rules({ policy, base }: { policy: PolicyVersion; base: string }) {
  const [search, setSearch] = useState('');
  const marked = useMarked();
  const found = policy.rules.filter((rule) => fits(rule, search));
  return (
    <div className={classes.beside}>
      <nav className={classes.index} aria-label="Rules">
        <TextInput aria-label="Search rules" placeholder="Search rules" size="xs" leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <ul>{found.map((rule) => <li key={rule.ruleId}><a href={`#${rule.ruleId}`}><code>{rule.ruleId}</code> <span className="quiet">{rule.title}</span></a></li>)}</ul>
      </nav>
      <div className={page.stack}>
        {found.length === 0 && <Panel title="Rules"><Empty title="No rule fits the search" /></Panel>}
        {stagesOf(found).map(([stage, group]) => (
          <Panel key={stage} title={`${titled(stage)} stage`} flush note={`${group.length} ${group.length === 1 ? 'rule' : 'rules'}`}>
            {group.map((rule) => <RuleEntry key={rule.ruleId} rule={rule} uses={usesOf(rule, policy, base)} marked={rule.ruleId === marked} />)}
          </Panel>
        ))}
      </div>
    </div>
  );
}

/** The rule that the address points to, brought into view once the page stands. */
export function useMarked(): string {
  const marked = decodeURIComponent(useLocation().hash.slice(1));
  useEffect(() => {
    if (marked) document.getElementById(marked)?.scrollIntoView({ block: 'start' });
  }, [marked]);
  return marked;
}

export function stagesOf(rules: Rule[]): [string, Rule[]][] {
  const stages = [...new Set([...ORDER, ...rules.map((rule) => rule.stage)])];
  return stages.map((stage): [string, Rule[]] => [stage, rules.filter((rule) => rule.stage === stage)]).filter(([, group]) => group.length > 0);
}

/** The tables and parameters a rule names, with where they stand. */
export function usesOf({ text }: Rule, { tables, parameters }: PolicyVersion, base: string): { name: string; to: string }[] {
  const named = tables.filter(({ name }) => text.includes(`"${name}"`)).map(({ name }) => ({ name, to: `${base}/tables/${name}` }));
  const bounds = [...new Set([...text.matchAll(/\bparam\.(\w+)/g)].map(([, name]) => name))]
    .filter((name) => parameters.some((parameter) => parameter.name === name));
  return [...named, ...bounds.map((name) => ({ name, to: `${base}/parameters#${name}` }))];
}

function fits(rule: Rule, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [rule.ruleId, rule.title, rule.source, rule.file, rule.text].some((text) => text.toLowerCase().includes(wanted));
}
