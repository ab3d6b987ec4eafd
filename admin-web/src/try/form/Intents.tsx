import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { titled } from '../../figures/words.ts';
import { Panel } from '../../shell/Panel.tsx';
import page from '../../shell/Page.module.css';
import { at, type Json } from '../draft.ts';
import type { Draft } from '../use-draft.ts';
import { pointer } from '../violations.ts';
import classes from '../Try.module.css';
import { INTENTS } from './columns.ts';
import { LabelledField, steps } from './fields.tsx';

const ACTION = { name: 'action', label: 'Action', kind: 'choice' as const, options: Object.keys(INTENTS) };

/** What is to be done; without any, the account is only assessed. */
export function Intents({ draft, faults }: { draft: Draft; faults: Map<string, string> }) {
  const list = at(draft.value, ['intents']);
  const intents = Array.isArray(list) ? list : [];
  const add = (
    <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={() => draft.append(['intents'], fresh(draft))}>Add intent</Button>
  );
  return (
    <Panel title="Intents" flush actions={add}>
      {intents.length === 0 && <p className={`${page.panelBody} quiet`}>None: the account is assessed as it stands</p>}
      {intents.map((intent, index) => <Intent key={index} index={index} intent={intent} draft={draft} faults={faults} />)}
    </Panel>
  );
}

function Intent({ index, intent, draft, faults }: { index: number; intent: Json; draft: Draft; faults: Map<string, string> }) {
  const action = String(at(intent, ['action']) ?? '');
  const turn = (_path: unknown, chosen: Json | undefined) => draft.set(['intents', index], turned(intent as Record<string, Json>, String(chosen)));
  return (
    <fieldset className={classes.intent} style={{ border: 0, margin: 0 }}>
      <legend className="visually-hidden">Intent {index + 1}: {titled(action)}</legend>
      <div className={classes.fields}>
        <LabelledField path={['intents', index, 'action']} label="Action" column={ACTION} value={action} set={turn} fault={faults.get(pointer(['intents', index, 'action']))} />
        {(INTENTS[action] ?? []).map((column) => (
          <LabelledField key={column.name} path={['intents', index, ...steps(column)]} label={column.label} column={column} set={draft.set}
            value={at(intent, steps(column))} fault={faults.get(pointer(['intents', index, ...steps(column)]))} />
        ))}
      </div>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={`Remove intent ${index + 1}`} onClick={() => draft.set(['intents', index], undefined)}><IconTrash size={15} /></ActionIcon>
    </fieldset>
  );
}

/** Another action over the same quantity; what the new action has no member for goes. */
export function turned(intent: Record<string, Json>, action: string): Json {
  const members = [...new Set((INTENTS[action] ?? []).filter(({ optional, name }) => !optional || intent[String(steps({ name })[0])] !== undefined)
    .map((column) => String(steps(column)[0])))];
  const [kept, first] = [members.filter((name) => intent[name] !== undefined), members.filter((name) => intent[name] === undefined)];
  return { action, ...Object.fromEntries([...kept.map((name) => [name, intent[name]]), ...first.map((name) => [name, ''])]) };
}

function fresh({ value }: Draft): Json {
  const lotId = at(value, ['account', 'collateral', 0, 'lotId']);
  return { action: 'WITHDRAW', lotId: typeof lotId === 'string' ? lotId : 'lot-1', quantity: '1.0' };
}
