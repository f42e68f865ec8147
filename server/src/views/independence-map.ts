import type { Address } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit, AuditStatus } from '../engine/lookup/audits.ts';
import type { Day } from '../model/values.ts';
import { workOf } from './audit-work.ts';
import { type IndependenceCell, independenceCell } from './independence-cell.ts';
import { plannedScope, scheduledSessions } from './planned.ts';
import { type PossibleAuditor, possibleAuditors } from './possible-auditors.ts';
import { type RequirementSection, sectionsOf } from './requirement-sections.ts';

/** An audit to choose from. */
export interface AuditChoice {
  readonly id: string;
  readonly title: string;
  readonly status: AuditStatus | undefined;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

export interface MapAuditor extends PossibleAuditor {
  /** How many requirements they audit, how many of these they should not, and how many they are free to audit. */
  readonly totals: { readonly audits: number; readonly conflicts: number; readonly free: number };
}

export interface IndependenceRequirement {
  readonly id: string;
  readonly title: string;
  /** The id of its section. */
  readonly section: string;
  /** In the order of `auditors`. */
  readonly cells: readonly IndependenceCell[];
  /** How many are free to audit it: in all, and of the team. */
  readonly free: number;
  readonly freeOnTeam: number;
  /** The session that has it first, else the scope. */
  readonly where: Address | undefined;
}

/** Auditors by the requirements of one audit (9.2.2 b): what the independence map shows. */
export interface IndependenceMap {
  readonly isms: string;
  /** Those to choose from, the latest first. */
  readonly audits: readonly AuditChoice[];
  /** The one that is shown; undefined where the ISMS has none. */
  readonly audit: string | undefined;
  /** Without a plan there is no team, and everybody is a candidate. */
  readonly hasPlan: boolean;
  /** Whether commits are taken into account; they are not needed where no control names the paths that implement it. */
  readonly history: 'known' | 'not-needed' | 'missing';
  readonly auditors: readonly MapAuditor[];
  /** In catalogue order, each with at least one requirement. */
  readonly sections: readonly RequirementSection[];
  /** What is in scope, and what is audited beyond it; ids of the ISMS's own edition. */
  readonly requirements: readonly IndependenceRequirement[];
}

/** Makes the independence map of an audit; where none is named or there is none of that id, of the one at hand. */
export function independenceMap(isms: Isms, wanted?: string): IndependenceMap {
  const audits = choicesOf(isms);
  const id = (audits.find((choice) => choice.id === wanted) ?? atHand(audits, isms.today()))?.id;
  const audit = id === undefined ? undefined : isms.audits.find(id);
  const { auditors, requirements } = audit ? rowsOf(audit, isms) : nothing;
  const used = new Set(requirements.map(({ section }) => section));
  return {
    isms: isms.documents.first('Isms')?.title?.value ?? '',
    audits,
    audit: id,
    hasPlan: audit?.plan !== undefined,
    history: isms.history.since() === undefined ? 'not-needed' : isms.history.isKnown() ? 'known' : 'missing',
    auditors: auditors.map((auditor, at) => ({
      ...auditor,
      totals: totalsOf(requirements.flatMap(({ cells }) => cells[at] ?? [])),
    })),
    sections: sectionsOf(isms)
      .filter((section) => used.has(section.id))
      .map((section) => ({ id: section.id, title: section.title })),
    requirements,
  };
}

const nothing = { auditors: [], requirements: [] };

function rowsOf(audit: Audit, isms: Isms) {
  const work = workOf(audit, isms);
  const auditors = possibleAuditors(audit, work.keys(), isms);
  const { planned } = plannedScope(audit, isms);
  const sessions = scheduledSessions(audit, isms);
  const beyond = [...work.values()].flatMap((byRequirement) => [...byRequirement.keys()]);
  const shown = new Set([...planned.keys(), ...beyond]);
  const start = isms.audits.span(audit.id)?.start ?? isms.today();
  const requirements = sectionsOf(isms).flatMap((section) =>
    section.requirements
      .filter(({ id }) => shown.has(id))
      .map(({ id, title }): IndependenceRequirement => {
        const scheduled = sessions.get(id) ?? [];
        const onDays = scheduled.flatMap(({ day }) => day ?? []);
        const cells = auditors.map((person) => {
          const own = work.get(person.id)?.get(id);
          const days = own?.days ?? (onDays.length > 0 ? onDays : [start]);
          return independenceCell(isms, {
            audit: audit.id,
            person: person.id,
            requirement: id,
            days,
            audits: own?.where,
          });
        });
        const free = cells.map(({ state }) => state === 'free');
        return {
          id,
          title,
          section: section.id,
          cells,
          free: free.filter(Boolean).length,
          freeOnTeam: free.filter((each, at) => each && auditors[at]?.role !== 'candidate').length,
          where: scheduled[0]?.where ?? planned.get(id),
        };
      }),
  );
  return { auditors, requirements };
}

function choicesOf(isms: Isms): readonly AuditChoice[] {
  const choices = isms.audits.ids().map((id): AuditChoice => {
    const audit = isms.audits.find(id);
    const span = isms.audits.span(id);
    const title = audit?.plan?.title?.value ?? audit?.entry?.value.title?.value ?? '';
    return { id, title, status: isms.audits.status(id), start: span?.start, end: span?.end };
  });
  return choices.sort((a, b) => compare(b.start ?? '', a.start ?? '') || compare(a.id, b.id));
}

/** The audit that is going on or comes next; where all are over, the latest. Cancelled ones come last. */
function atHand(latestFirst: readonly AuditChoice[], today: Day): AuditChoice | undefined {
  const held = latestFirst.filter(({ status }) => status !== 'cancelled');
  const ahead = held.filter(({ status, end }) => status !== 'completed' && end !== undefined && end >= today);
  return ahead.at(-1) ?? held[0] ?? latestFirst[0];
}

function totalsOf(cells: readonly IndependenceCell[]): MapAuditor['totals'] {
  const audited = cells.filter(({ audits }) => audits);
  return {
    audits: audited.length,
    conflicts: audited.filter(({ state }) => state === 'conflict' || state === 'cooling-off').length,
    free: cells.filter(({ state }) => state === 'free').length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
