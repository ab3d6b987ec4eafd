import { Button, Slider } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Decision } from '../api/types.ts';
import { Failure } from '../shell/Failure.tsx';
import { Panel } from '../shell/Panel.tsx';
import { type Json, written } from './draft.ts';
import { Compared } from './Compared.tsx';
import { decided } from './use-ask.ts';
import { isShifted, NO_SHIFTS, priced, shifted } from './what-if.ts';
import classes from './Try.module.css';

interface Props { body: { [name: string]: Json }; now: boolean; base: Decision; takeOver: (text: string) => void }

/** Moves prices and the quantity, asks again for a quote each time, and leaves the request as it is. */
export function WhatIf({ body, now, base, takeOver }: Props) {
  const [shifts, setShifts] = useState(NO_SHIFTS);
  const [settled] = useDebouncedValue(shifts, 200);
  const moved = shifted(body, settled);
  const answer = useQuery({
    queryKey: ['what-if', written(moved), now],
    queryFn: ({ signal }) => decided(moved, 'QUOTE', now, signal),
    enabled: isShifted(settled),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const hasIntent = Array.isArray(body.intents) && body.intents.length > 0;
  return (
    <Panel title="What if" note="moves prices and quantity, records nothing">
      <div className={classes.sliders}>
        {hasIntent && <Shift label="Quantity of the intent" least={-90} most={100} percent={shifts.quantity} set={(quantity) => setShifts({ ...shifts, quantity })} />}
        {priced(body).map((name) => (
          <Shift key={name} label={`Price of ${name}`} least={-50} most={50} percent={shifts.prices[name] ?? 0}
            set={(percent) => setShifts({ ...shifts, prices: { ...shifts.prices, [name]: percent } })} />
        ))}
      </div>
      {answer.error && isShifted(settled) && <Failure error={answer.error} />}
      {answer.data && isShifted(settled) && <Compared base={base} moved={answer.data} />}
      {isShifted(shifts) && (
        <div className={classes.tools}>
          <Button size="xs" variant="default" onClick={() => setShifts(NO_SHIFTS)}>Reset</Button>
          <Button size="xs" variant="default" onClick={() => { takeOver(written(shifted(body, shifts))); setShifts(NO_SHIFTS); }}>Put into the request</Button>
        </div>
      )}
    </Panel>
  );
}

interface ShiftProps { label: string; least: number; most: number; percent: number; set: (percent: number) => void }

function Shift({ label, least, most, percent, set }: ShiftProps) {
  const said = `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)} %`;
  return (
    <div className={classes.slider}>
      <div className={classes.sliderHead}><span>{label}</span><output>{said}</output></div>
      <Slider thumbLabel={label} thumbProps={{ 'aria-valuetext': said }} label={null} min={least} max={most} step={1} size={4} thumbSize={18} marks={[{ value: 0 }]} classNames={{ bar: classes.noBar }} value={percent} onChange={set} />
    </div>
  );
}
