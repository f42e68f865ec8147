/** How a report says what it says in many places. */
import type { FindingStatus, FindingType } from '../../model/finding.ts';
import type { Role } from '../../model/responsibility.ts';
import type { Day, Span } from '../../model/values.ts';
import type { Result } from '../../model/workpaper.ts';
import type { ManagementGroup } from '../model/distribution.ts';
import type { NamedPerson, Titled } from '../model/named.ts';
import type { SampleTaken } from '../model/samples.ts';
import type { TeamRole } from '../model/team.ts';

export const notRecorded = 'not recorded';

/** What is recorded, or that it isn't. */
export function recorded(text: string | undefined): string {
  return text ?? notRecorded;
}

export function person(someone: NamedPerson | undefined): string {
  if (!someone) return notRecorded;
  return someone.name === undefined ? `${someone.id} (name not recorded)` : `${someone.name} (${someone.id})`;
}

export function persons(people: readonly NamedPerson[]): string {
  return people.length > 0 ? people.map(person).join(', ') : notRecorded;
}

/** Who did something and when, as far as that is recorded. */
export function signed(by: NamedPerson | undefined, on: Day | undefined): string {
  if (by === undefined && on === undefined) return notRecorded;
  return `by ${by ? person(by) : 'a person not recorded'}${on === undefined ? ', day not recorded' : ` on ${on}`}`;
}

/** A thing by id and title. */
export function titled({ id, title }: Titled): string {
  return title === undefined ? id : `${id} ${title}`;
}

/** Texts in a row, or that there are none. */
export function listed(texts: readonly string[], ifNone: string = notRecorded): string {
  return texts.length > 0 ? texts.join(', ') : ifNone;
}

export function ids(things: readonly { readonly id: string | undefined }[], ifNone: string = notRecorded): string {
  return listed(
    things.map(({ id }) => recorded(id)),
    ifNone,
  );
}

export function span(period: Span | undefined): string {
  if (!period) return notRecorded;
  return period.start === period.end ? period.start : `${period.start} to ${period.end}`;
}

/** From a day until a day, where either may be open. */
export function stretch(from: Day | undefined, until: Day | undefined): string {
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

export function sample({ population, size, method, exceptions }: SampleTaken): string {
  const drawn = `${size ?? 'unrecorded number'} of ${population ?? 'unrecorded number'}`;
  const how = method === undefined ? '' : method === 'all' ? ', all of them' : `, ${method}`;
  return exceptions === undefined ? `${drawn}${how}` : `${drawn}${how}, ${count(exceptions, 'exception')}`;
}

export const findingType: Readonly<Record<FindingType, string>> = {
  'major-nonconformity': 'major nonconformity',
  'minor-nonconformity': 'minor nonconformity',
  observation: 'observation',
  'opportunity-for-improvement': 'opportunity for improvement',
  'good-practice': 'good practice',
};

export function typeOf(type: FindingType | undefined): string {
  return type === undefined ? 'type not recorded' : findingType[type];
}

const findingStatus: Readonly<Record<FindingStatus, string>> = {
  open: 'open',
  'action-planned': 'action planned',
  'action-implemented': 'action implemented',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

export function statusOf(status: FindingStatus | undefined): string {
  return status === undefined ? notRecorded : findingStatus[status];
}

export const resultWord: Readonly<Record<Result, string>> = {
  conforms: 'conforms',
  nonconforming: 'nonconforming',
  'not-applicable': 'not applicable',
  'not-examined': 'not examined',
};

export const roleVerb: Readonly<Record<Role, readonly [now: string, before: string]>> = {
  owner: ['owns', 'owned'],
  implementers: ['implements', 'implemented'],
  operators: ['operates', 'operated'],
  monitors: ['monitors', 'monitored'],
};

export const teamRole: Readonly<Record<TeamRole, string>> = {
  lead: 'Lead auditor',
  auditor: 'Auditor',
  expert: 'Technical expert (advises, does not audit)',
  observer: 'Observer',
};

export const groupName: Readonly<Record<ManagementGroup, string>> = {
  'governing-body': 'Governing body',
  'senior-management': 'Senior management',
};

/** Begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
