import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import classes from '../decision/OutcomeTag.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';
const SIGNS = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX, plain: IconInfoCircle };

/** A state light that also reads without colour. */
export function State({ tone, children }: { tone: Tone; children: string }) {
  const Sign = SIGNS[tone];
  return <span className={classes.tag} data-tone={tone}><Sign size={15} stroke={2} aria-hidden="true" />{children}</span>;
}
