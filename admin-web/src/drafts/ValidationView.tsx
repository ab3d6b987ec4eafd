import type { Validation } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import { CoverageView } from './CoverageView.tsx';
import { DiagnosticList } from './DiagnosticList.tsx';
import { ScenarioOutcomes } from './ScenarioOutcomes.tsx';
import { brokenLinksOf } from './validation.ts';
import classes from './Drafts.module.css';

/** One validation in full: the verdict, then everything it rests on. `base` leads to the files where they can be edited. */
export function ValidationView({ validation, base }: { validation: Validation; base?: string }) {
  const { passed, diagnostics, publishCheck = [], scenarios, analysis, coverage } = validation;
  const links = brokenLinksOf(validation);
  return (
    <div className={page.stack} role="region" aria-label="Result of the check">
      <Panel title="Verdict" note={<State tone={passed ? 'good' : 'bad'}>{passed ? 'Nothing speaks against it' : 'It cannot be proposed like this'}</State>} flush>
        {links.length > 0 && <ul className={classes.problems}>{links.map((link) => <li key={link}><State tone="bad">Linked numbers</State> {link}</li>)}</ul>}
        <DiagnosticList diagnostics={[...diagnostics, ...publishCheck]} base={base} />
        {links.length + diagnostics.length + publishCheck.length === 0 && <Empty title="The files read well, and both ways of asking the rules agree" />}
      </Panel>
      {scenarios && <ScenarioOutcomes scenarios={scenarios} base={base} />}
      {analysis && <Analysis analysis={analysis} />}
      {coverage && <CoverageView coverage={coverage} />}
    </div>
  );
}

const STATUS = { PROVED: ['good', 'Proved'], SEARCHED: ['plain', 'Searched'], FAILED: ['bad', 'Broken'] } as const;

function Analysis({ analysis }: { analysis: NonNullable<Validation['analysis']> }) {
  const broken = analysis.filter(({ status }) => status === 'FAILED').length;
  return (
    <Panel title="Analysis" flush note={broken ? `${broken} of ${analysis.length} properties broken` : `${analysis.length} properties hold`}>
      <ScrollTable caption="Properties">
        <thead><tr><th scope="col">Property</th><th scope="col">Result</th><th scope="col">What it says, and what shows it broken</th></tr></thead>
        <tbody>{[...analysis].sort((a, b) => rank(a.status) - rank(b.status)).map(({ property, sentence, status, fragment, witness }) => (
          <tr key={property}>
            <th scope="row">{titled(property)}</th>
            <td><State tone={STATUS[status][0]}>{STATUS[status][1]}</State></td>
            <td>{sentence}{witness && <div><strong>{witness.sentence}</strong></div>}<div className="quiet">{fragment}</div></td>
          </tr>
        ))}</tbody>
      </ScrollTable>
    </Panel>
  );
}

function rank(status: keyof typeof STATUS): number {
  return ['FAILED', 'SEARCHED', 'PROVED'].indexOf(status);
}
