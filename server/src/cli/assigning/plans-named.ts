import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { nearest } from '../../model/schema/suggestion.ts';
import { plansOf } from '../../planning/assignment/plans-of.ts';
import { CannotRun } from '../exit-codes.ts';
import { severalIsms } from '../narrow-by-root.ts';
import type { Workspace } from '../workspace.ts';

/** The plans to be assigned, and the ISMS that they are of. */
export interface PlansNamed {
  readonly isms: Isms;
  readonly plans: readonly RecordOf<'AuditPlan'>[];
}

/** The plan of the audit that is named, or the plans of all open audits of a programme. */
export function plansNamed(id: string, workspace: Workspace): PlansNamed {
  const all = workspace.engine.allIsms();
  const having = all.filter((isms) => isms.audits.exists(id) || isms.records.hasProgramme(id));
  const [isms, ...more] = having;
  if (!isms) throw new CannotRun(unknown(id, all));
  if (more.length > 0) throw severalIsms(`${id} is in several ISMSs`, having, workspace);
  const plans = plansOf(isms, id);
  if ('refusal' in plans) throw new CannotRun(plans.refusal);
  return { isms, plans };
}

function unknown(id: string, all: readonly Isms[]): string {
  const ids = [...new Set(all.flatMap((isms) => isms.audits.ids()))].sort();
  const meant = nearest(id, ids);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `There is no audit ${id}, and no programme.${hint} The audits are ${ids.slice(0, 20).join(', ')}.`;
}
