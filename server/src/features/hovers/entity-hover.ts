import type { Isms } from '../../engine/isms.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { HoverProvider } from '../hover.ts';
import { type NamedThing, namedAt, placeRange } from '../naming/at-position.ts';
import { type Entity, namingsOf, type Sort } from '../naming/naming.ts';
import { describeAction } from './action.ts';
import { describeAudit } from './audit.ts';
import { describeEvidence } from './evidence.ts';
import { describeFinding } from './finding.ts';
import { describeFirm, describeTeam } from './groups.ts';
import { describePerson } from './person.ts';
import { describeProgramme } from './programme.ts';
import { describeRequirement } from './requirement.ts';
import { describeSession } from './session.ts';
import { describeSet } from './set.ts';

/** Tells of a thing of an ISMS in Markdown; nothing where there is no such thing. The record is the one that names it. */
export type Describe = (isms: Isms, entity: Entity, record: AuditRecord) => string | undefined;

const describers: Readonly<Partial<Record<Sort, Describe>>> = {
  person: describePerson,
  team: describeTeam,
  firm: describeFirm,
  requirement: describeRequirement,
  set: describeSet,
  audit: describeAudit,
  session: describeSession,
  finding: describeFinding,
  action: describeAction,
  evidence: describeEvidence,
  programme: describeProgramme,
};

/** Tells of the thing that an id names. */
export const entityHover: HoverProvider = (engine, file, at) => {
  const named = namedAt(engine, file, at);
  if (!named) return undefined;
  const { isms, record, range, naming } = withRequirement(named);
  const markdown = describers[naming.entity.sort]?.(isms, naming.entity, record);
  return markdown === undefined ? undefined : { range, markdown };
};

/** On `soc2:CC6.1`, the requirement is told of wherever the pointer is. */
function withRequirement(named: NamedThing): NamedThing {
  const { place, record } = named;
  const requirement = namingsOf(record).find(
    (each) => each.entity.sort === 'requirement' && each.at === place.pointer && each.part === place.part,
  );
  return requirement ? { ...named, naming: requirement, range: placeRange(named) } : named;
}
