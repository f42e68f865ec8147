import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Audit } from '../../engine/lookup/audits.ts';
import type { ProgrammeAudit } from '../../model/audit-programme.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Entry } from '../../model/values.ts';
import { child } from '../../yaml/address.ts';
import { append } from '../../yaml/edit/put.ts';
import type { FileEdits } from './fix.ts';
import { selectorsFor } from './selectors.ts';
import { sheetOf } from './site.ts';

/** Adds requirements, by ids of the ISMS's edition, to the scope of a plan; undefined where that cannot be written. */
export function widenPlan(
  engine: Engine,
  isms: Isms,
  plan: RecordOf<'AuditPlan'>,
  ids: readonly string[],
): FileEdits | undefined {
  const { edition, exclusions, requirements } = isms.audits.scopeOfPlan(plan);
  if (edition !== isms.requirements.standardId() || ids.some((id) => exclusions.has(id))) return undefined;
  const missing = ids.filter((id) => !requirements.has(id));
  return appended(engine, plan, '/scope/requirements', selectorsFor(missing, isms));
}

/** Adds requirements to what a programme promises for an audit. */
function widenEntry(
  engine: Engine,
  isms: Isms,
  programme: RecordOf<'AuditProgramme'>,
  entry: Entry<ProgrammeAudit>,
  ids: readonly string[],
): FileEdits | undefined {
  const promised = (entry.value.requirements?.items ?? []).flatMap(({ value }) => isms.requirements.idsOf(value));
  const missing = ids.filter((id) => !promised.includes(id));
  if (missing.length === 0) return { file: programme.file, edits: [] };
  return appended(engine, programme, child(entry.at, 'requirements'), selectorsFor(missing, isms));
}

/** Adds requirements to an audit of a programme: to its plan, if there is one, and to its entry. */
export function widenAudit(
  engine: Engine,
  isms: Isms,
  { plan, programme, entry }: Audit,
  ids: readonly string[],
): readonly FileEdits[] | undefined {
  if (!programme || !entry) return undefined;
  const ofEntry = widenEntry(engine, isms, programme, entry, ids);
  const ofPlan = plan ? widenPlan(engine, isms, plan, ids) : undefined;
  if (!ofEntry || (plan && !ofPlan)) return undefined;
  const both = [ofEntry, ...(ofPlan ? [ofPlan] : [])].filter(({ edits }) => edits.length > 0);
  const [first, second] = both;
  if (first && second?.file === first.file) return [{ file: first.file, edits: [...first.edits, ...second.edits] }];
  return both;
}

function appended(
  engine: Engine,
  where: { readonly file: string; readonly index: number },
  pointer: string,
  selectors: readonly string[],
): FileEdits | undefined {
  const sheet = sheetOf(engine, where);
  const added = sheet && append(sheet.text, sheet.document, pointer, selectors);
  return added && { file: where.file, edits: [added] };
}
