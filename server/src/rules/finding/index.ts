import { actionOverdue } from './action-overdue.ts';
import { closedWithoutCloser } from './closed-without-closer.ts';
import { closedWithoutEffectiveness } from './closed-without-effectiveness.ts';
import { contradictsResult } from './contradicts-result.ts';
import { implementedWithOpenAction } from './implemented-with-open-action.ts';
import { noCause } from './no-cause.ts';
import { noCorrection } from './no-correction.ts';
import { noCorrectiveAction } from './no-corrective-action.ts';
import { noCriterion } from './no-criterion.ts';
import { noDueDate } from './no-due-date.ts';
import { noEvidence } from './no-evidence.ts';
import { notInWorkpaper } from './not-in-workpaper.ts';
import { openMajorBeforeExternalAudit } from './open-major-before-external-audit.ts';
import { outsidePeriod } from './outside-period.ts';
import { outsideScope } from './outside-scope.ts';
import { recurring } from './recurring.ts';
import { resultWithoutFinding } from './result-without-finding.ts';

export const findingRules = [
  noCriterion,
  noEvidence,
  noCause,
  noCorrection,
  noCorrectiveAction,
  noDueDate,
  actionOverdue,
  implementedWithOpenAction,
  closedWithoutEffectiveness,
  closedWithoutCloser,
  outsideScope,
  outsidePeriod,
  notInWorkpaper,
  resultWithoutFinding,
  contradictsResult,
  recurring,
  openMajorBeforeExternalAudit,
] as const;
