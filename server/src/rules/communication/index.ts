import { afterExternalAudit } from './after-external-audit.ts';
import { beforeIssue } from './before-issue.ts';
import { governingBody } from './governing-body.ts';
import { noManagementReview } from './no-management-review.ts';
import { noReport } from './no-report.ts';
import { notApproved } from './not-approved.ts';
import { seniorManagement } from './senior-management.ts';

/** The rules on who hears of the results, and when, in the order of docs/rules-explained.md. */
export const communicationRules = [
  noReport,
  governingBody,
  seniorManagement,
  afterExternalAudit,
  beforeIssue,
  noManagementReview,
  notApproved,
] as const;
