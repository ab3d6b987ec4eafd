import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { PageHead } from '../shell/PageHead.tsx';
import { ActivePolicies } from './ActivePolicies.tsx';
import { BookSummary } from './BookSummary.tsx';
import { Breakers } from './Breakers.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LastDecisions } from './LastDecisions.tsx';
import { Risk } from './Risk.tsx';
import classes from './Overview.module.css';

export function Overview() {
  return (
    <>
      <PageHead title="Overview" lead="What is in force, whether the server can decide, and what it decided last."
        actions={<Button component={Link} to="/try">Try a decision</Button>} />
      <div className={classes.grid}>
        <div className={classes.wide}><ActivePolicies /></div>
        <HealthPanel />
        <Breakers />
        <div className={classes.full}><Risk /></div>
        <div className={classes.full}><LastDecisions /></div>
        <div className={classes.full}><BookSummary /></div>
      </div>
    </>
  );
}
