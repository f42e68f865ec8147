import { acceptDeviation } from './accept-deviation.ts';
import { conflictedAuditor } from './conflicted-auditor.ts';
import { documentKind } from './document-kind.ts';
import type { Fixer } from './fix.ts';
import { missingControls } from './missing-controls.ts';
import { missingDeclaration } from './missing-declaration.ts';
import { missingEntry } from './missing-entry.ts';
import { missingEvidence } from './missing-evidence.ts';
import { missingFinding } from './missing-finding.ts';
import { missingHash } from './missing-hash.ts';
import { missingKey } from './missing-key.ts';
import { missingRecipient } from './missing-recipient.ts';
import { missingReport } from './missing-report.ts';
import { misspeltKey } from './misspelt-key.ts';
import { misspeltReference } from './misspelt-reference.ts';
import { misspeltValue } from './misspelt-value.ts';
import { narrowScope } from './narrow-scope.ts';
import { notOnTeam } from './not-on-team.ts';
import { oneForList } from './one-for-list.ts';
import { supersededControl } from './superseded-control.ts';
import { uncoveredRequirements } from './uncovered-requirements.ts';
import { unscheduledRequirements } from './unscheduled-requirements.ts';

/** Everything that mends problems, in the order in which fixes are offered: to accept a problem comes last. */
export const allFixers: readonly Fixer[] = [
  documentKind,
  misspeltKey,
  misspeltValue,
  oneForList,
  missingKey,
  misspeltReference,
  supersededControl,
  uncoveredRequirements,
  narrowScope,
  missingEntry,
  unscheduledRequirements,
  conflictedAuditor,
  notOnTeam,
  missingDeclaration,
  missingReport,
  missingRecipient,
  missingFinding,
  missingEvidence,
  missingHash,
  missingControls,
  acceptDeviation,
];

/** Those that have mechanical fixes. */
export const mechanicalFixers: readonly Fixer[] = [
  documentKind,
  misspeltKey,
  oneForList,
  supersededControl,
  missingHash,
];
