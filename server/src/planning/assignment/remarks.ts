import type { Isms } from '../../engine/isms.ts';
import { listed } from '../../model/schema/wording.ts';
import type { Place } from '../../yaml/address.ts';
import type { ProposedPlan, ProposedSession } from './propose.ts';

/** A sentence on a proposal, and what of the plan it speaks of. The texts of files in it are not escaped. */
export interface Remark {
  /** Of the plan as it is to be. */
  readonly place: Place;
  /** The item of the list at the place that is meant, by its text. */
  readonly item?: string;
  /** What it is about: "S5, 2026-07-01", or nothing where it is about the team. */
  readonly about: string;
  readonly sentence: string;
}

/** Why the team and the auditors of each session are to be as proposed: in the order of the plan. */
export function remarksOn(isms: Isms, proposed: ProposedPlan): readonly Remark[] {
  return [...onTeam(isms, proposed), ...proposed.sessions.flatMap((session) => onSession(isms, session))];
}

/** Whether a session gets other auditors than it has. */
export function isChanged({ session, auditors }: ProposedSession): boolean {
  return session.auditors.length !== auditors.length || auditors.some((person) => !session.auditors.includes(person));
}

/** The remarks on what changes alone, as lines of text. */
export function changesIn(isms: Isms, proposed: ProposedPlan): readonly string[] {
  return [
    ...onTeam(isms, proposed),
    ...proposed.sessions.filter(isChanged).flatMap((session) => onSession(isms, session)),
  ].map(inLine);
}

/** A remark as a line of text. */
export function inLine({ about, sentence }: Remark): string {
  return about === '' ? sentence : `${about}: ${sentence}`;
}

function onTeam(isms: Isms, { plan, team, sessions }: ProposedPlan): readonly Remark[] {
  const nameOf = (person: string) => isms.parties.nameOf(person);
  const lead: Place = { pointer: '/team/lead', part: 'value' };
  const auditors: Place = { pointer: '/team/auditors', part: 'value' };
  const whole: Place = { pointer: '/team', part: 'key' };
  const remarks: Remark[] = [];
  if (team.lead === undefined) {
    const sentence = 'lead: nobody of the team is competent throughout the audit.';
    remarks.push({ place: whole, about: '', sentence });
  } else if (team.lead !== plan.lead) {
    const sentence = `lead: ${nameOf(team.lead)}, competent, with the most to audit.`;
    remarks.push({ place: lead, about: '', sentence });
  }
  const joining = team.auditors.filter((person) => person !== plan.lead && !plan.auditors.includes(person));
  for (const person of joining) {
    const taken = sessions.filter((session) => session.auditors.includes(person)).map(({ session }) => session.name);
    const sentence = `${nameOf(person)} joins the team for ${listed(taken, 'and')}.`;
    remarks.push({ place: auditors, item: person, about: '', sentence });
  }
  for (const person of team.leaving) {
    const sentence = `${nameOf(person)} leaves the team: not competent throughout the audit.`;
    remarks.push({ place: whole, about: '', sentence });
  }
  for (const person of team.unfit) {
    const sentence = `${nameOf(person)} stays on the team though not competent: has audited already.`;
    remarks.push(
      person === team.lead
        ? { place: lead, about: '', sentence }
        : { place: auditors, item: person, about: '', sentence },
    );
  }
  return remarks;
}

function onSession(isms: Isms, { session, treated, auditors, reasons }: ProposedSession): readonly Remark[] {
  const about = `${session.name}, ${session.day}`;
  const pointer = `/sessions/${session.index}/auditors`;
  const names = auditors.map((person) => isms.parties.nameOf(person)).join(', ') || 'nobody is named';
  const kept = (sentence: string): readonly Remark[] => [{ place: { pointer, part: 'key' }, about, sentence }];
  if (treated === 'held') return kept(`held, stays as it is (${names}).`);
  if (treated === 'meeting') return kept(`a meeting (${names}).`);
  return [...reasons].map(([item, sentence]) => ({ place: { pointer, part: 'value' }, item, about, sentence }));
}
