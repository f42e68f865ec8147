import { clauseNotCovered } from './clause-not-covered.ts';
import { controlNotCovered } from './control-not-covered.ts';
import { notApplicableControl } from './not-applicable-control.ts';
import { notExamined } from './not-examined.ts';
import { notScheduled } from './not-scheduled.ts';
import { outsideScope } from './outside-scope.ts';
import { resultOutsideScope } from './result-outside-scope.ts';
import { resultWithoutEvidence } from './result-without-evidence.ts';

export const coverageRules = [
  clauseNotCovered,
  controlNotCovered,
  notScheduled,
  outsideScope,
  notExamined,
  notApplicableControl,
  resultOutsideScope,
  resultWithoutEvidence,
] as const;
