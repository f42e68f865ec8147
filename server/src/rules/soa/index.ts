import { missingControl } from './missing-control.ts';
import { noJustification } from './no-justification.ts';
import { noOwner } from './no-owner.ts';
import { noStatus } from './no-status.ts';
import { notApproved } from './not-approved.ts';

export const soaRules = [missingControl, noJustification, noOwner, noStatus, notApproved] as const;
