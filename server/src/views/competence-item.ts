import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import { daysBetween, plus } from '../model/dates.ts';
import type { Competence } from '../model/people.ts';
import { type Day, sound } from '../model/values.ts';

/** `expiring`: it ends within the time in which a renewal is to be arranged. `undated`: days are missing or broken. */
export type CompetenceState = 'valid' | 'expiring' | 'expired' | 'not-yet' | 'undated';

/** How long before its end a competence is called expiring. */
const noticeOfExpiry = 'P90D';

/** A competence of a person (7.2), as of today. */
export interface CompetenceItem {
  /** Where it stands in its document. */
  readonly key: string;
  readonly name: string;
  readonly subjects: readonly string[];
  readonly issuer: string | undefined;
  readonly obtained: Day | undefined;
  readonly expires: Day | undefined;
  readonly state: CompetenceState;
  /** Whether another competence of theirs in the same subjects goes on after it. */
  readonly renewed: boolean;
  /** Whole days from today to the day on which it expires, negative when that is past. */
  readonly daysLeft: number | undefined;
  readonly where: Address;
}

/** The competences of a person, in the order of their entry. */
export function competenceItems(person: string, isms: Isms): readonly CompetenceItem[] {
  const row = isms.parties.person(person);
  if (!row) return [];
  const all = row.item.value.competence?.items ?? [];
  return all.map((competence) => {
    const expires = competence.expires?.value;
    return {
      key: competence.at,
      name: competence.name?.value ?? '',
      subjects: sound(competence.subject).map(({ value }) => value),
      issuer: competence.issuer?.value,
      obtained: competence.obtained?.value,
      expires,
      state: stateOf(competence, isms.today()),
      renewed: isRenewed(competence, all),
      daysLeft: expires === undefined ? undefined : daysBetween(isms.today(), expires),
      where: addressOf(row.record, competence.name ?? competence),
    };
  });
}

/** The last day of a competence is one on which it holds, as in the rule competence/expired. */
function stateOf({ obtained, expires }: Competence, today: Day): CompetenceState {
  const until = expires?.value;
  if (until !== undefined && until < today) return 'expired';
  if (obtained?.value === undefined || (expires && until === undefined)) return 'undated';
  if (obtained.value > today) return 'not-yet';
  return until !== undefined && until <= plus(today, noticeOfExpiry) ? 'expiring' : 'valid';
}

function isRenewed({ subject, expires }: Competence, all: readonly Competence[]): boolean {
  const end = expires?.value;
  if (end === undefined) return false;
  const goesOn = all.filter((each) => each.obtained?.value !== undefined && (each.expires?.value ?? lastDay) > end);
  const subjects = sound(subject).map(({ value }) => value);
  return subjects.length > 0 && subjects.every((each) => goesOn.some((other) => isOf(other, each)));
}

/** One that does not expire goes on for ever. */
const lastDay: Day = '9999-12-31';

function isOf({ subject }: Competence, wanted: string): boolean {
  return sound(subject).some(({ value }) => value === wanted);
}
