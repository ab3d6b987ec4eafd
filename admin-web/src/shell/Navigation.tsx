import {
  IconBolt, IconClipboardList, IconFlask2, IconGauge, IconHourglass, IconInbox, IconListCheck, IconLock, IconLogout, IconPencil, IconReportAnalytics, IconScale, type Icon,
} from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { NavLink } from 'react-router';
import { READS_AUDIT, READS_DRAFTS, READS_GOVERNANCE, useHas } from '../sign-in/roles.ts';
import { session, useSession } from '../sign-in/session.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './Navigation.module.css';

interface Page { to: string; label: string; icon: Icon; roles?: string[] }

const GROUPS: Page[][] = [
  [
    { to: '/', label: 'Overview', icon: IconGauge },
    { to: '/try', label: 'Try a decision', icon: IconFlask2 },
    { to: '/decisions', label: 'Decisions', icon: IconListCheck },
  ],
  [
    { to: '/policies', label: 'Policies', icon: IconClipboardList },
    { to: '/drafts', label: 'Drafts', icon: IconPencil, roles: READS_DRAFTS },
    { to: '/proposals', label: 'Proposals', icon: IconScale, roles: READS_GOVERNANCE },
    { to: '/inbox', label: 'Inbox', icon: IconInbox, roles: READS_GOVERNANCE },
    { to: '/timelock', label: 'Timelock', icon: IconHourglass, roles: READS_GOVERNANCE },
  ],
  [
    { to: '/breakers', label: 'Breakers', icon: IconBolt },
    { to: '/reports', label: 'Reports', icon: IconReportAnalytics, roles: READS_AUDIT },
    { to: '/audit', label: 'Audit', icon: IconLock, roles: READS_AUDIT },
  ],
];

export function Navigation() {
  return (
    <div className={classes.stack}>
      <nav aria-label="Pages" className={classes.groups}>
        {GROUPS.map((group) => <div key={group[0].to} className={classes.pages}>{group.map((page) => <Entry key={page.to} page={page} />)}</div>)}
      </nav>
      <Who />
    </div>
  );
}

function Entry({ page: { to, label, icon: Sign, roles } }: { page: Page }) {
  const isShown = useHas(roles ?? []);
  if (roles && !isShown) return null;
  return <NavLink to={to} end={to === '/'} className={classes.page}><Sign size={18} stroke={1.7} aria-hidden="true" />{label}</NavLink>;
}

function Who() {
  const signedIn = useSession();
  if (!signedIn) return null;
  return (
    <section className={classes.who} aria-label="Signed in">
      <SchemeSwitch />
      <div>
        <div className={classes.subject} title={signedIn.subject}>{signedIn.name ?? signedIn.subject}</div>
        <ul className={classes.roles} aria-label="Roles">{signedIn.roles.map((role) => <li key={role}>{role}</li>)}</ul>
      </div>
      <Button variant="default" size="xs" fullWidth leftSection={<IconLogout size={15} aria-hidden="true" />}
        onClick={() => session.end()}>Sign out</Button>
    </section>
  );
}
