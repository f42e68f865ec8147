import type { Isms } from '../../engine/isms.ts';
import { nextId } from '../../features/next-id.ts';
import type { RecordOf } from '../../model/record.ts';
import { listed } from '../../model/schema/wording.ts';
import { spanOf } from '../../model/values.ts';
import { type Priority, prioritiesOf } from './priorities.ts';
import { selectorsFor } from './selectors.ts';
import { type Slot, slotsFor } from './slots.ts';
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
}

export interface NotPlannable {
  readonly refusal: string;
}

/**
 * Proposes the audits that a programme still needs: everything it promises is covered at least once, 9.2 and 9.3 and what
 * has failed more often, the most urgent first; the frequency is kept; an audit ends in time before each external audit.
 * Audits that are planned stay. With a budget, what is audited more than once is left out first, the least urgent before.
 *
 * @param budget days of auditors for what is proposed
 */
export function planCycle(
  isms: Isms,
  programme: RecordOf<'AuditProgramme'>,
  budget?: number,
): CyclePlan | NotPlannable {
  const id = programme.id?.value ?? '';
  const cycle = spanOf(programme.cycle);
  const frequency = programme.frequency?.value;
  const promised = isms.coverage.promised(programme);
  if (!cycle || frequency === undefined || !promised) {
    return {
      refusal: `The programme ${id} needs a sound "cycle", "frequency" and "continues" to plan by. Correct them.`,
    };
  }
  if (cycle.end < isms.today())
    return { refusal: `The cycle of ${id} has ended on ${cycle.end}. Begin a new programme.` };
  const known = (programme.audits?.entries ?? [])
    .map(({ key }) => key)
    .filter((each) => isms.audits.status(each) !== 'cancelled');
  const planned = known.flatMap((each) => isms.audits.span(each) ?? []);
  const calendar = { cycle, frequency, planned, external: isms.externalAudits.all(), today: isms.today() };
  const covered = isms.coverage.ofProgramme(programme);
  const open = promised.filter((each) => !covered.has(each));
  const slots = slotsFor(calendar, open.length > 0);
  if (slots.length === 0 && open.length > 0)
    return {
      refusal: `There is no week left in the cycle of ${id}, and ${isms.requirements.summary(open)} would not be covered. Add them to an audit that is planned.`,
    };
  const priorities = prioritiesOf(isms, promised);
  const weights = planningWeights(isms);
  const shares = share(open, again(promised, priorities, weights.again), priorities, slots.length);
  const daysFor = (count: number) => Math.ceil(count / weights.requirementsPerDay);
  const daysOf = () => shares.reduce((sum, { once, again: more }) => sum + daysFor(once.length + more.length), 0);
  while (budget !== undefined && daysOf() > budget) {
    const least = leastUrgent(shares, priorities);
    if (!least) {
      return {
        refusal: `To cover everything takes ${daysOf()} ${daysOf() === 1 ? 'day' : 'days'}, and the budget is ${budget}. Give more days, or let the programme promise less.`,
      };
    }
    least.from.again.splice(least.from.again.indexOf(least.requirement), 1);
  }
  const ids = [...isms.audits.ids()];
  const audits = slots.flatMap((slot, index): ProposedAudit[] => {
    const { once = [], again: more = [] } = shares[index] ?? {};
    const requirements = isms.requirements.sorted([...once, ...more]);
    if (requirements.length === 0) return [];
    const audit = nextId(ids, `IA-${slot.start.slice(0, 4)}-01`);
    ids.push(audit);
    return [
      {
        id: audit,
        title: `Internal audit of ${sectionsOf(isms, requirements)}`,
        period: { start: slot.start, end: slot.end },
        requirements: selectorsFor(isms, requirements),
        rationale: rationaleOf(isms, slot, once, more, priorities),
        days: daysFor(requirements.length),
        urgencies: urgenciesOf(requirements, more, priorities),
      },
    ];
  });
  return { audits, days: daysOf() };
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

interface Share {
  /** What this audit covers first. */
  readonly once: string[];
  /** What it takes up again. */
  readonly again: string[];
}

/** Shares out requirements among audits: the most urgent in the first, as many in each; what comes again in every one. */
function share(
  open: readonly string[],
  more: readonly string[],
  priorities: ReadonlyMap<string, Priority>,
  audits: number,
): readonly Share[] {
  const weight = (id: string) => priorities.get(id)?.weight ?? 0;
  const inOrder = open.toSorted((a, b) => weight(b) - weight(a));
  const each = Math.ceil(inOrder.length / Math.max(1, audits));
  return Array.from({ length: audits }, (_, index) => {
    const once = inOrder.slice(index * each, (index + 1) * each);
    return { once, again: more.filter((id) => !once.includes(id)) };
  });
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

function leastUrgent(shares: readonly Share[], priorities: ReadonlyMap<string, Priority>) {
  const all = shares.flatMap((from) => from.again.map((requirement) => ({ from, requirement })));
  const weight = (id: string) => priorities.get(id)?.weight ?? 0;
  return all.toSorted((a, b) => weight(a.requirement) - weight(b.requirement))[0];
}

function rationaleOf(
  isms: Isms,
  slot: Slot,
  once: readonly string[],
  more: readonly string[],
  priorities: ReadonlyMap<string, Priority>,
): string {
  const all = [...once, ...more];
  const findings = new Set(all.flatMap((id) => priorities.get(id)?.findings ?? []));
  const changed = all.filter((id) => (priorities.get(id)?.changedMonths ?? 0) > 0);
  const parts = [
    `The week ${slot.reason}`,
    ...(once.length > 0 ? [`${once.length} requirements that no audit of the programme covers yet`] : []),
    ...(more.length > 0 ? [`${isms.requirements.summary(more)} again`] : []),
    ...(findings.size > 0 ? [`findings ${[...findings].sort().slice(0, 5).join(', ')}`] : []),
    ...(changed.length > 0 ? [`changes to ${isms.requirements.summary(changed)}`] : []),
  ];
  return parts.join('; ');
}
