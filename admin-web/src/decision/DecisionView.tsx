import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { Decision } from '../api/types.ts';
import { Lines } from '../shell/Loading.tsx';
import { Panel } from '../shell/Panel.tsx';
import { Banner } from './Banner.tsx';
import { Evidence } from './Evidence.tsx';
import { Findings } from './Findings.tsx';
import { Intents } from './Intents.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LiquidationPlan } from './LiquidationPlan.tsx';
import { NettingSets } from './NettingSets.tsx';
import { Waterfalls } from './Waterfalls.tsx';
import classes from './Decision.module.css';

const JsonText = lazy(async () => ({ default: (await import('../code/Code.tsx')).JsonText }));

interface Props {
  decision: Decision;
  /** Takes over a quantity the server says is allowed. */
  useQuantity?: (intent: number, quantity: string) => void;
  /** Stands between the verdict and its parts. */
  children?: ReactNode;
  more?: { value: string; label: string; content: ReactNode }[];
  /** Which part is shown, where the address keeps it. */
  part?: string;
  show?: (part: string) => void;
}

/** One answer in full: the verdict, what it rests on, and the proof. */
export function DecisionView({ decision, useQuantity, children, more = [], part, show }: Props) {
  return (
    <div className={classes.view}>
      <Banner decision={decision} />
      {children}
      <Tabs defaultValue="reasons" value={part} onChange={(chosen) => show?.(chosen ?? 'reasons')} keepMounted={false} classNames={{ list: classes.tabs }}>
        <Tabs.List aria-label="Parts of the decision">
          <Tabs.Tab value="reasons">Reasons</Tabs.Tab>
          <Tabs.Tab value="collateral">Collateral</Tabs.Tab>
          <Tabs.Tab value="evidence">Evidence</Tabs.Tab>
          {more.map(({ value, label }) => <Tabs.Tab key={value} value={value}>{label}</Tabs.Tab>)}
          <Tabs.Tab value="json">JSON</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reasons" className={classes.stack}>
          <Intents decision={decision} useQuantity={useQuantity} />
          <KeyFigures decision={decision} />
          <Findings decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="collateral" className={classes.stack}>
          <Waterfalls decision={decision} />
          <NettingSets decision={decision} />
          <LiquidationPlan decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={classes.stack}><Evidence decision={decision} /></Tabs.Panel>
        {more.map(({ value, content }) => <Tabs.Panel key={value} value={value} className={classes.stack}>{content}</Tabs.Panel>)}
        <Tabs.Panel value="json" className={classes.stack}>
          <Panel title="Answer as given" flush>
            <Suspense fallback={<Lines count={12} />}><JsonText label="Answer as JSON" text={JSON.stringify(decision, null, 2)} /></Suspense>
          </Panel>
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
