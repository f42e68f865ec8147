import { acceptanceNotValid } from './acceptance-not-valid.ts';
import { auditsOwnSession } from './audits-own-session.ts';
import { changedImplementation } from './changed-implementation.ts';
import { closesOwnFinding } from './closes-own-finding.ts';
import { coolingOff } from './cooling-off.ts';
import { historyCut } from './history-cut.ts';
import { implementsControl } from './implements-control.ts';
import { monitorsControl } from './monitors-control.ts';
import { noDeclaration } from './no-declaration.ts';
import { noIndependentAuditor } from './no-independent-auditor.ts';
import { notOnTeam } from './not-on-team.ts';
import { operatesControl } from './operates-control.ts';
import { ownsControl } from './owns-control.ts';
import { reportsToOwner } from './reports-to-owner.ts';
import { reviewsOwnAction } from './reviews-own-action.ts';

export const independenceRules = [
  implementsControl,
  operatesControl,
  monitorsControl,
  ownsControl,
  coolingOff,
  reportsToOwner,
  changedImplementation,
  noIndependentAuditor,
  historyCut,
  acceptanceNotValid,
  auditsOwnSession,
  reviewsOwnAction,
  closesOwnFinding,
  noDeclaration,
  notOnTeam,
] as const;
