import { useQuery } from '@tanstack/react-query';
import { evidence } from '../api/proposals.ts';
import { PolicyDiffView } from '../diff/PolicyDiffView.tsx';
import { ValidationView } from '../drafts/ValidationView.tsx';
import { validationOf } from '../drafts/validation.ts';
import { ImpactView } from '../impact/ImpactView.tsx';
import { Asked } from '../shell/Asked.tsx';

/** What approvers sign, part by part, as it was signed. */
export function EvidenceParts({ id, part }: { id: string; draft: string; part: string }) {
  return (
    <Asked query={useQuery(evidence(id))} lines={12}>
      {({ validation, diff, impact }) => {
        if (part === 'changes') return <PolicyDiffView diff={diff} />;
        return part === 'impact' ? <ImpactView report={impact} /> : <ValidationView validation={validationOf(validation)} />;
      }}
    </Asked>
  );
}
