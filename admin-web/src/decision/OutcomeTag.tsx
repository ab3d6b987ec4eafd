import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import classes from './OutcomeTag.module.css';

const SIGNS = {
  ALLOWED: { sign: IconCircleCheck, tone: 'good', word: 'Allowed' },
  REFUSED: { sign: IconCircleX, tone: 'bad', word: 'Refused' },
  ASSESSED: { sign: IconInfoCircle, tone: 'plain', word: 'Assessed' },
} as const;

/** An outcome by word, sign and colour, in that order of importance. */
export function OutcomeTag({ outcome }: { outcome: string }) {
  const { sign: Sign, tone, word } = SIGNS[outcome as keyof typeof SIGNS] ?? { ...SIGNS.ASSESSED, word: outcome };
  return <span className={classes.tag} data-tone={tone}><Sign size={15} stroke={2} aria-hidden="true" />{word}</span>;
}
