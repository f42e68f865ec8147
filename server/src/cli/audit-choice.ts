import type { Isms } from '../engine/isms.ts';
import { nearest } from '../model/schema/suggestion.ts';
import { currentAudit as idOfCurrentAudit } from '../report/model/current.ts';
import { CannotRun } from './exit-codes.ts';
import { relativeTo } from './place.ts';
import type { Workspace } from './workspace.ts';

/** An internal audit of one of the ISMSs. */
export interface ChosenAudit {
  readonly isms: Isms;
  readonly id: string;
}

/** The audit with an id. Where there is none, or several ISMSs have one, the command cannot run. */
export function auditWithId(id: string, workspace: Workspace): ChosenAudit {
  const audits = allAudits(workspace);
  const [found, ...more] = audits.filter((each) => each.id === id);
  if (!found) throw new CannotRun(unknownAudit(id, audits));
  if (more.length > 0)
    throw new CannotRun(severalRoots(`${id} is an audit of several ISMSs`, [found, ...more], workspace));
  return found;
}

/**
 * The audit that is meant where none is named: the one whose period holds the as-of date, else the last that has ended
 * by then, else the next. Cancelled audits are not meant.
 */
export function currentAudit(workspace: Workspace): ChosenAudit {
  const audits = allAudits(workspace).filter(({ isms, id }) => isms.audits.status(id) !== 'cancelled');
  if (new Set(audits.map(({ isms }) => isms)).size > 1) {
    throw new CannotRun(severalRoots('There are audits of several ISMSs', audits, workspace));
  }
  const [first] = audits;
  const current = first && idOfCurrentAudit(first.isms, workspace.asOf);
  if (first && current !== undefined) return { isms: first.isms, id: current };
  if (audits.length === 0)
    throw new CannotRun(`There is no internal audit to report on.${listed(allAudits(workspace))}`);
  throw new CannotRun(`No audit has a period to choose by; name one.${listed(audits)}`);
}

function allAudits({ engine }: Workspace): readonly ChosenAudit[] {
  return engine.allIsms().flatMap((isms) => isms.audits.ids().map((id) => ({ isms, id })));
}

function unknownAudit(id: string, audits: readonly ChosenAudit[]): string {
  const meant = nearest(
    id,
    audits.map((each) => each.id),
  );
  return `There is no audit ${id}.${meant === undefined ? '' : ` Did you mean ${meant}?`}${listed(audits)}`;
}

function listed(audits: readonly ChosenAudit[]): string {
  const ids = [...new Set(audits.map(({ id }) => id))].sort();
  return ids.length > 0 ? ` The audits are ${ids.join(', ')}.` : ' There are no audits.';
}

function severalRoots(what: string, audits: readonly ChosenAudit[], { root }: Workspace): string {
  const roots = [...new Set(audits.map(({ isms }) => relativeTo(root, isms.root) || '.'))];
  return `${what}. Narrow by --root to one of ${roots.join(', ')}.`;
}
