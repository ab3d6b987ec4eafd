import { useQuery } from '@tanstack/react-query';
import { NavLink, useParams } from 'react-router';
import { reports } from '../api/reports.ts';
import policies from '../policies/Policies.module.css';
import { Asked } from '../shell/Asked.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { titled } from '../figures/words.ts';
import { Report } from './Report.tsx';

/** Reports out of the records: one chosen, the others a click away. */
export function ReportsPage() {
  const { report = '' } = useParams();
  return (
    <>
      <PageHead title="Reports" lead="Made out of what is recorded; nothing in them is computed that was not decided. That a report was given stands in the log." />
      <Asked query={useQuery(reports)} lines={8}>
        {({ items }) => {
          const chosen = items.find((each) => each.report === report) ?? (report ? undefined : items[0]);
          if (!chosen) return <NotFound />;
          return (
            <div className={policies.beside}>
              <nav className={policies.index} aria-label="Reports">
                <ul>{items.map(({ report: name }) => <li key={name}><NavLink to={`/reports/${name}`} aria-current={name === chosen.report ? 'page' : undefined}>{titled(name.replaceAll('-', ' '))}</NavLink></li>)}</ul>
              </nav>
              <Report key={chosen.report} listed={chosen} />
            </div>
          );
        }}
      </Asked>
    </>
  );
}
