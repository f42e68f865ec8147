import type { Isms } from '../../engine/isms.ts';
import { nextId } from '../../features/next-id.ts';
import type { RecordOf } from '../../model/record.ts';
import { listed } from '../../model/schema/wording.ts';
import type { Refusal } from '../refusal.ts';
import { calendarOf } from './calendar.ts';
import { type Priority, prioritiesOf } from './priorities.ts';
import { selectorsFor } from './selectors.ts';
import { daysFor, type Share, shareOut } from './shares.ts';
import { type Slot, slotsFor } from './slots.ts';
import { unmetBy } from './unmet.ts';
import { planningWeights } from './weights.ts';

/** An audit that a programme is to have, and why. */
export interface ProposedAudit {
  readonly id: string;
  readonly title: string;
  readonly period: { readonly start: string; readonly end: string };
  /** As selectors. */
  readonly requirements: readonly string[];
  readonly rationale: string;
  readonly days: number;
  /** Why each requirement is in it, the most urgent first. */
  readonly urgencies: readonly Urgency[];
}

/** How urgent a requirement is, and whether another audit of the programme covers it, too. */
export interface Urgency extends Priority {
  readonly requirement: string;
  readonly isAgain: boolean;
}

export interface CyclePlan {
  readonly audits: readonly ProposedAudit[];
  /** Days of auditors in all. */
  readonly days: number;
  /** What the programme should have and cannot have any more: sentences. */
  readonly unmet: readonly string[];
  /** What is left out to keep to the days, and what is for the programme that follows: sentences. */
  readonly notes: readonly string[];
}

/**
 * Proposes the audits that a programme still needs: everything it promises is covered at least once, 9.2 and 9.3 and what
 * has failed more often, the most urgent first; the frequency is kept; an audit ends in time before each external audit.
 * Audits that are planned stay. With a budget, what is audited more than once is left out first, the least urgent before.
 *
 * @param budget days of auditors for what is proposed
 */
export function planCycle(isms: Isms, programme: RecordOf<'AuditProgramme'>, budget?: number): CyclePlan | Refusal {
  const id = programme.id?.value ?? '';
  const calendar = calendarOf(isms, programme);
  const promised = isms.coverage.promised(programme);
  if (!calendar || !promised) {
    return {
      refusal: `The programme ${id} needs a sound "cycle", "frequency" and "continues" to plan by. Correct them.`,
    };
  }
  if (calendar.cycle.end < isms.today()) {
    return { refusal: `The cycle of ${id} has ended on ${calendar.cycle.end}. Begin a new programme.` };
  }
  const covered = isms.coverage.ofProgramme(programme);
  const open = promised.filter((each) => !covered.has(each));
  const slots = promised.length === 0 ? [] : slotsFor(calendar, open.length > 0);
  if (slots.length === 0 && open.length > 0) {
    return {
      refusal: `There is no week left in the cycle of ${id}, and ${isms.requirements.summary(open)} would not be covered. Add them to an audit that is planned.`,
    };
  }
  const priorities = prioritiesOf(isms, promised);
  const { again: from, requirementsPerDay } = planningWeights(isms);
  const shares = shareOut(
    {
      open,
      again: again(promised, priorities, from),
      promised,
      weight: (each) => priorities.get(each)?.weight ?? 0,
      audits: slots.length,
      requirementsPerDay,
    },
    budget,
  );
  if ('needed' in shares) {
    return {
      refusal: `To cover everything takes ${daysInWords(shares.needed)}, and the budget is ${budget}. Give more days, or let the programme promise less.`,
    };
  }
  const ids = [...isms.audits.ids()];
  const audits = slots.flatMap((slot, index): readonly ProposedAudit[] => {
    const share = shares[index];
    if (!share) return [];
    const audit = nextId(ids, `IA-${slot.start.slice(0, 4)}-01`);
    ids.push(audit);
    const requirements = isms.requirements.sorted([...share.once, ...share.again]);
    return [
      {
        id: audit,
        title: `Internal audit of ${sectionsOf(isms, requirements)}`,
        period: { start: slot.start, end: slot.end },
        requirements: selectorsFor(isms, requirements),
        rationale: rationaleOf(isms, slot, share, priorities),
        days: daysFor(requirements.length, requirementsPerDay),
        urgencies: urgenciesOf(requirements, share.again, priorities),
      },
    ];
  });
  const days = audits.reduce((sum, each) => sum + each.days, 0);
  const leftOut = audits.flatMap((audit, index) => {
    const without = shares[index]?.leftOut ?? [];
    return without.length > 0 ? [`${audit.id} does not take up ${isms.requirements.summary(without)} again`] : [];
  });
  const { unmet, beyond } = unmetBy(
    calendar,
    audits.map(({ period }) => period),
  );
  const kept = leftOut.length > 0 ? [`To keep to ${daysInWords(budget ?? days)}, ${listed(leftOut, 'and')}.`] : [];
  return { audits, days, unmet, notes: [...kept, ...beyond] };
}

/** A number of days in words. */
export function daysInWords(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** What is audited more than once: internal audit, management review, and what has failed. */
function again(
  promised: readonly string[],
  priorities: ReadonlyMap<string, Priority>,
  from: number,
): readonly string[] {
  return promised.filter((id) => /^9\.[23](\.|$)/.test(id) || (priorities.get(id)?.failures ?? 0) >= Math.max(1, from));
}

/** The chapters, themes and sets that requirements belong to. */
function sectionsOf(isms: Isms, requirements: readonly string[]): string {
  const standard = isms.requirements.standard();
  const sections = requirements.map((id) => standard.requirement(id)?.section ?? id.split(':', 1).join());
  return listed([...new Set(sections)], 'and');
}

function urgenciesOf(
  requirements: readonly string[],
  more: readonly string[],
  priorities: ReadonlyMap<string, Priority>,
): readonly Urgency[] {
  return requirements
    .flatMap((requirement) => {
      const priority = priorities.get(requirement);
      return priority ? [{ requirement, isAgain: more.includes(requirement), ...priority }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

function rationaleOf(
  isms: Isms,
  slot: Slot,
  { once, again: more }: Share,
  priorities: ReadonlyMap<string, Priority>,
): string {
  const all = [...once, ...more];
  const findings = new Set(all.flatMap((id) => priorities.get(id)?.findings ?? []));
  const changed = all.filter((id) => (priorities.get(id)?.changedMonths ?? 0) > 0);
  const parts = [
    `The week ${slot.reason}`,
    ...(once.length > 0
      ? [
          `${once.length} ${once.length === 1 ? 'requirement' : 'requirements'} that no audit of the programme covers yet`,
        ]
      : []),
    ...(more.length > 0 ? [`${isms.requirements.summary(more)} again`] : []),
    ...(findings.size > 0 ? [`findings ${[...findings].sort().slice(0, 5).join(', ')}`] : []),
    ...(changed.length > 0 ? [`changes to ${isms.requirements.summary(changed)}`] : []),
  ];
  return parts.join('; ');
}
