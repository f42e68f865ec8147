/** A session that is to be given auditors. */
export interface OpenSession {
  /** The plan it belongs to, as a number. */
  readonly plan: number;
  readonly minutes: number;
  /** How many auditors it needs. */
  readonly seats: number;
  /** The open sessions at the same time, by their numbers. */
  readonly clashes: readonly number[];
  /** By the numbers of the candidates. */
  readonly choices: readonly Choice[];
}

/** What it would mean that a candidate takes a session. */
export interface Choice {
  /** Whether nothing forbids it. */
  readonly possible: boolean;
  /** For how many requirements they report to an owner, or rest on an accepted conflict. */
  readonly partial: number;
  /** For how many requirements it would be the fourth round in a row. */
  readonly repeated: number;
  /** Whether they are not on the team of the plan. */
  readonly outside: boolean;
  /** Whether they are assigned to it now. */
  readonly assigned: boolean;
}

/** Sessions that need auditors, and those who may audit: numbers alone, without words. */
export interface AssignmentProblem {
  readonly sessions: readonly OpenSession[];
  /** Minutes that each candidate audits anyway: what is held already, and meetings. */
  readonly fixedMinutes: readonly number[];
  /** Minutes up to which a load counts as even. */
  readonly evenMinutes: number;
  /** Candidates who are taken to be in several places at once, to find out whether that is what stands in the way. */
  readonly everywhere?: readonly number[];
}

/** Sessions are planned in half hours. */
const halfHour = 30;

/**
 * The minutes up to which a load counts as even: the share of each of those who share, and a tenth of it more, both in
 * begun half hours. Whole half hours are what loads are made of: with any other number no load could be even. And half an
 * hour more or less in ten hours means nothing to anybody, but takes long to prove the least of.
 */
export function evenLoad(minutes: number, sharing: number): number {
  const halfHours = minutes / (sharing * halfHour);
  return (Math.ceil(halfHours) + Math.ceil(halfHours / 10)) * halfHour;
}

/** What is weighed, the weightiest first: less of an earlier one is worth any of a later one. */
export const criteria = ['partial', 'newcomers', 'repeated', 'overload', 'changes'] as const;
export type Criterion = (typeof criteria)[number];

/** The candidates of each session, rising, and what that costs by each criterion. */
export interface Assignment {
  readonly auditors: readonly (readonly number[])[];
  readonly cost: Readonly<Record<Criterion, number>>;
}

/** What an assignment costs by each criterion. */
export function costOf(problem: AssignmentProblem, auditors: readonly (readonly number[])[]): Assignment['cost'] {
  const cost = { partial: 0, newcomers: 0, repeated: 0, overload: 0, changes: 0 };
  const newcomers = new Set<string>();
  const minutes = [...problem.fixedMinutes];
  for (const [number, session] of problem.sessions.entries()) {
    for (const candidate of auditors[number] ?? []) {
      const choice = session.choices[candidate];
      if (!choice) continue;
      cost.partial += choice.partial;
      cost.repeated += choice.repeated;
      cost.changes += choice.assigned ? 0 : 1;
      if (choice.outside) newcomers.add(`${session.plan} ${candidate}`);
      minutes[candidate] = (minutes[candidate] ?? 0) + session.minutes;
    }
  }
  cost.newcomers = newcomers.size;
  cost.overload = minutes.reduce((sum, each) => sum + Math.max(0, each - problem.evenMinutes), 0);
  return cost;
}

/** Whether an assignment keeps to what must hold: all seats are taken, by who may, and nobody is in two places at once. */
export function isKept({ sessions, everywhere }: AssignmentProblem, auditors: readonly (readonly number[])[]): boolean {
  return sessions.every(({ seats, choices, clashes }, session) => {
    const chosen = auditors[session] ?? [];
    const isFree = (candidate: number) =>
      everywhere?.includes(candidate) || clashes.every((other) => !auditors[other]?.includes(candidate));
    return chosen.length === seats && chosen.every((candidate) => choices[candidate]?.possible && isFree(candidate));
  });
}
