/** What one audit takes up. */
export interface Share {
  /** What this audit covers first. */
  readonly once: readonly string[];
  /** What it takes up again. */
  readonly again: readonly string[];
  /** What it would take up again, if there were more days. */
  readonly leftOut: readonly string[];
}

/** What is to be shared out among audits. */
export interface ToShare {
  /** What no audit covers yet. */
  readonly open: readonly string[];
  /** What every audit takes up. */
  readonly again: readonly string[];
  /** All that the programme promises: an audit that would have nothing to do takes up the most urgent of it. */
  readonly promised: readonly string[];
  readonly weight: (requirement: string) => number;
  readonly audits: number;
  readonly requirementsPerDay: number;
}

/** Requirements in one audit, while they are shared out. */
interface Audit {
  readonly once: readonly string[];
  readonly again: Set<string>;
  readonly leftOut: Set<string>;
}

/**
 * Shares out requirements among audits: the most urgent in the first, as many in each; what comes again in every one.
 * Within a budget of days, what comes again is left out, the least urgent first, but what costs no day; where that is not
 * enough, audits get as many requirements as fill their days. No audit is left with nothing.
 *
 * @returns the shares in the order of the audits, or how many days are needed where the budget is less
 */
export function shareOut(given: ToShare, budget: number | undefined): readonly Share[] | { readonly needed: number } {
  const even = audited(given, evenSizes(given.open.length, given.audits));
  if (budget === undefined || keepTo(even, budget, given)) return even.map(shareOf);
  const filled = audited(given, filledSizes(given));
  if (keepTo(filled, budget, given)) return filled.map(shareOf);
  return { needed: daysOf(filled, given) };
}

/** How many days of auditors a number of requirements takes. */
export function daysFor(count: number, requirementsPerDay: number): number {
  return Math.ceil(count / requirementsPerDay);
}

/** As many in each, the first ones one more. */
function evenSizes(count: number, audits: number): readonly number[] {
  return Array.from({ length: audits }, (_, index) => Math.floor(count / audits) + Number(index < count % audits));
}

/** As many as fill whole days, the first audits one day more: no fewer days would do. */
function filledSizes({ open, audits, requirementsPerDay }: ToShare): readonly number[] {
  const days = daysFor(open.length, requirementsPerDay);
  if (days < audits) return evenSizes(open.length, audits);
  return evenSizes(days, audits).map((each) => each * requirementsPerDay);
}

function audited(given: ToShare, sizes: readonly number[]): readonly Audit[] {
  const { open, again, promised, weight, requirementsPerDay } = given;
  const urgentFirst = (ids: readonly string[]) => ids.toSorted((a, b) => weight(b) - weight(a));
  const inOrder = urgentFirst(open);
  const all = urgentFirst(promised);
  let [taken, filler] = [0, 0];
  return sizes.map((size) => {
    const once = inOrder.slice(taken, taken + size);
    taken += size;
    const more = again.filter((id) => !once.includes(id));
    if (once.length + more.length > 0) return { once, again: new Set(more), leftOut: new Set() };
    const turn = Array.from({ length: Math.min(requirementsPerDay, all.length) }, (_, index) => filler + index);
    filler += turn.length;
    return { once, again: new Set(turn.flatMap((at) => all[at % all.length] ?? [])), leftOut: new Set() };
  });
}

/** Leaves out what comes again until the days are kept; whether they are. */
function keepTo(audits: readonly Audit[], budget: number, given: ToShare): boolean {
  const { weight } = given;
  const removable = audits
    .flatMap((audit) => [...audit.again].map((requirement) => ({ audit, requirement })))
    .sort((a, b) => weight(a.requirement) - weight(b.requirement));
  const days = (audit: Audit) => daysFor(audit.once.length + audit.again.size, given.requirementsPerDay);
  let all = daysOf(audits, given);
  const change = (audit: Audit, make: () => void) => {
    const before = days(audit);
    make();
    all += days(audit) - before;
  };
  const removed: typeof removable = [];
  for (const { audit, requirement } of removable) {
    if (all <= budget) break;
    if (audit.once.length + audit.again.size <= 1) continue;
    change(audit, () => audit.again.delete(requirement));
    audit.leftOut.add(requirement);
    removed.unshift({ audit, requirement });
  }
  if (all > budget) return false;
  for (const { audit, requirement } of removed) {
    change(audit, () => audit.again.add(requirement));
    if (all <= budget) audit.leftOut.delete(requirement);
    else change(audit, () => audit.again.delete(requirement));
  }
  return true;
}

function daysOf(audits: readonly Audit[], { requirementsPerDay }: ToShare): number {
  return audits.reduce((sum, { once, again }) => sum + daysFor(once.length + again.size, requirementsPerDay), 0);
}

function shareOf({ once, again, leftOut }: Audit): Share {
  return { once, again: [...again], leftOut: [...leftOut] };
}
