import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { conflictOf, draftFile } from '../api/drafts.ts';
import { type Choice, type Clash, merged } from '../diff/merge.ts';
import classes from '../diff/Diff.module.css';
import { Moment } from '../figures/Moment.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import type { FileOpened } from './use-file.ts';
import own from './Drafts.module.css';

interface Props { draft: string; path: string; file: FileOpened }

/** Two who changed one file: what stood, what I wrote, what stands now; what does not clash is brought together already. */
export function ConflictView({ draft, path, file: { keeper, kept } }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const client = useQueryClient();
  const conflict = conflictOf(kept.error);
  if (!conflict) return null;
  const theirs = conflict.theirs?.text ?? '';
  const { clashes, text } = merged(path, conflict.ancestor?.text ?? '', kept.text, theirs);
  const resolve = (result: string) => {
    client.setQueryData(draftFile(draft, path).queryKey, { text: theirs, etag: conflict.theirs?.digest ?? '' });
    keeper.resolve(result, conflict.theirs?.digest ?? '');
  };
  return (
    <Panel title="Changed by another meanwhile" flush note={conflict.theirs && <><strong>{conflict.theirs.changedBy}</strong> at <Moment at={conflict.theirs.changedAt} /> UTC</>}>
      {clashes.length === 0 && <Empty title="Your changes and theirs do not touch each other">Both can be kept as they are.</Empty>}
      {clashes.map((clash) => (
        <ClashView key={clash.id} clash={clash} chosen={choices.get(clash.id) ?? 'mine'} choose={(choice) => setChoices(new Map(choices).set(clash.id, choice))} />
      ))}
      <div className={own.actions}>
        <Button onClick={() => resolve(text(choices))}>{clashes.length ? 'Save with these choices' : 'Keep both'}</Button>
        <Button variant="default" onClick={() => resolve(theirs)}>Drop mine, take theirs</Button>
      </div>
    </Panel>
  );
}

function ClashView({ clash, chosen, choose }: { clash: Clash; chosen: Choice; choose: (choice: Choice) => void }) {
  const sides: [string, string, Choice | undefined][] = [['It was', clash.ancestor, undefined], ['Mine', clash.mine, 'mine'], ['Theirs', clash.theirs, 'theirs']];
  return (
    <fieldset className={classes.clash}>
      <legend>{clash.where}</legend>
      <div className={classes.sides}>
        {sides.map(([title, text, choice]) => (
          <div key={title} className={classes.side} data-chosen={(choice && choice === chosen) || undefined}>
            {choice
              ? <label><input type="radio" name={clash.id} checked={choice === chosen} onChange={() => choose(choice)} />{title}</label>
              : <span className="quiet">{title}</span>}
            <pre>{text || '(nothing)'}</pre>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
