import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { calendarDay } from '../../model/dates.ts';
import { findingTypes } from '../../model/finding.ts';
import { standards } from '../../model/isms.ts';
import type { Day } from '../../model/values.ts';
import { newPlan } from './audit-plan.ts';
import { newProgramme } from './audit-programme.ts';
import { newFinding, nextFinding } from './finding.ts';
import { newIsms } from './isms.ts';
import type { NewFile } from './new-file.ts';
import { isFileName } from './places.ts';
import { newStatement } from './statement-of-applicability.ts';

/** What is wanted, with the answers of the person who wants it. They come from outside and may be anything. */
export type Order =
  | { readonly what: 'AuditPlan'; readonly audit: string; readonly lead: string }
  | {
      readonly what: 'Finding';
      readonly audit: string;
      readonly type: string;
      readonly requirement: string;
      readonly title: string;
    }
  | { readonly what: 'AuditProgramme'; readonly manager: string; readonly start: Day }
  | { readonly what: 'StatementOfApplicability' };

/** Why an order cannot be carried out: a sentence for the person. */
export interface Refusal {
  readonly refused: string;
}

/** The files of an order, none of which is there yet; the first is the one to look at. */
export function filesFor(engine: Engine, isms: Isms, order: Order): readonly NewFile[] | Refusal {
  switch (order.what) {
    case 'AuditPlan':
      if (!isFileName(order.audit)) return notAnId(order.audit);
      if (isms.audits.hasPlan(order.audit)) return { refused: `Audit ${order.audit} has a plan already.` };
      return [newPlan(engine, isms, order.audit, order.lead)];
    case 'Finding':
      return findingFor(engine, isms, order);
    case 'AuditProgramme':
      if (!calendarDay(order.start))
        return { refused: `"${order.start}" is no day of the calendar. Write it as YYYY-MM-DD.` };
      return [newProgramme(engine, isms, order.manager, order.start)];
    case 'StatementOfApplicability':
      if (isms.requirements.statement()) return { refused: 'This ISMS has a statement of applicability already.' };
      return [newStatement(engine, isms)];
    default:
      return { refused: 'There is no such file to start.' };
  }
}

function findingFor(
  engine: Engine,
  isms: Isms,
  order: Extract<Order, { what: 'Finding' }>,
): readonly NewFile[] | Refusal {
  const type = findingTypes.find((known) => known === order.type);
  if (!type) return { refused: `"${order.type}" is no type of finding.` };
  if (!isms.audits.exists(order.audit)) return { refused: `There is no audit "${order.audit}".` };
  const lead = isms.audits.team(order.audit)?.lead;
  if (lead === undefined)
    return { refused: `Audit ${order.audit} has no plan that names a lead. Write the plan first.` };
  const { audit, title, requirement } = order;
  const made = { id: nextFinding(isms), title, audit, type, requirements: [requirement], evidence: [] };
  return [newFinding(engine, isms, { ...made, raisedBy: lead, raisedOn: isms.today() })];
}

/** The files of a new ISMS in a folder that has none. */
export function filesForIsms(
  engine: Engine,
  folder: string,
  {
    organization,
    standard: edition,
    today,
  }: { readonly organization: string; readonly standard: string; readonly today: Day },
): readonly NewFile[] | Refusal {
  const known = standards.find((each) => each === edition);
  if (!known) return { refused: `"${edition}" is no standard that an ISMS can be built to.` };
  if (organization.trim() === '') return { refused: 'The organization needs a name.' };
  if (engine.allIsms().some(({ root, documents }) => root === folder && documents.first('Isms'))) {
    return { refused: 'There is an ISMS in this folder already.' };
  }
  return newIsms(folder, { organization: organization.trim(), standard: known, today });
}

function notAnId(id: string): Refusal {
  return { refused: `"${id}" cannot be an id: use letters, digits, dots, dashes and underscores.` };
}
