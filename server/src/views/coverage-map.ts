import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { AuditStatus } from '../engine/lookup/audits.ts';
import type { RecordOf } from '../model/record.ts';
import { type Day, spanOf } from '../model/values.ts';
import { auditsOf } from './audits-of-programme.ts';
import { type CoverageCell, coverageCells, isExamined } from './coverage-cells.ts';
import { currentProgramme, latestFirst } from './programme-order.ts';
import { type RequirementSection, sectionsOf } from './requirement-sections.ts';

/** A programme to choose from. */
export interface ProgrammeChoice {
  readonly id: string;
  readonly title: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/** How many requirements an audit has in each state; `planned` are all in scope, `examined` all that were looked at. */
export interface AuditTotals {
  readonly planned: number;
  readonly scheduled: number;
  readonly examined: number;
  readonly nonconforming: number;
}

export interface MapAudit {
  readonly id: string;
  readonly title: string;
  readonly status: AuditStatus | undefined;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly totals: AuditTotals;
  /** Its plan, or its entry in the programme. */
  readonly where: Address;
}

/**
 * What the programme owes a requirement: `due`: to be covered; `excluded`: the statement of applicability says that it
 * does not apply; `elsewhere`: not promised, or covered by a programme before this one.
 */
export type Duty = 'due' | 'excluded' | 'elsewhere';

export interface MapRequirement {
  readonly id: string;
  readonly title: string;
  /** The id of its section. */
  readonly section: string;
  readonly duty: Duty;
  /** In the order of `audits`; null where an audit has nothing to do with the requirement. */
  readonly cells: readonly (CoverageCell | null)[];
  /** How many audits have it in scope, and how many have examined it. */
  readonly planned: number;
  readonly examined: number;
  /** Due, and in the scope of no audit of the programme: what the rules on coverage report. */
  readonly gap: boolean;
}

/** How much of what is due is in the scope of an audit, and was examined. */
export interface Shares {
  readonly due: number;
  readonly planned: number;
  readonly examined: number;
}

export interface MapSection extends RequirementSection {
  readonly shares: Shares;
}

/** Requirements by audits over the cycle of a programme (9.2.2): what the coverage map shows. */
export interface CoverageMap {
  readonly isms: string;
  /** Those to choose from, the latest first. */
  readonly programmes: readonly ProgrammeChoice[];
  /** The one that is shown; undefined where there is none: then all audits of the ISMS are. */
  readonly programme: string | undefined;
  /** By their first day, then by id. */
  readonly audits: readonly MapAudit[];
  /** In catalogue order, each with at least one requirement. */
  readonly sections: readonly MapSection[];
  readonly requirements: readonly MapRequirement[];
  readonly shares: Shares;
}

/**
 * Makes the coverage map of a programme; of the one whose cycle holds today, else the latest, where none is named or
 * there is none of that id. Requirements are those of the ISMS's own edition. A plan that names the programme is shown
 * even if the programme does not list it, but covers nothing of what is due, as in the rules.
 */
export function coverageMap(isms: Isms, wanted?: string): CoverageMap {
  const programmes = latestFirst(isms.documents.all('AuditProgramme'));
  const shown = programmes.find(({ id }) => id?.value !== undefined && id.value === wanted) ?? currentProgramme(isms);
  const columns = (shown ? auditsOf(shown, isms) : isms.audits.ids()).flatMap((id) => columnOf(id, isms));
  columns.sort((a, b) => compare(a.audit.start ?? '9', b.audit.start ?? '9') || compare(a.audit.id, b.audit.id));
  const due = new Set(shown ? isms.coverage.promised(shown) : dueWithoutProgramme(isms));
  const covered = shown ? isms.coverage.ofProgramme(shown) : inScopeOf(columns);
  const end = spanOf(shown?.cycle)?.end ?? isms.today();
  const sections = sectionsOf(isms);
  const requirements = sections.flatMap(({ id: section, requirements: titled }) =>
    titled.map(({ id, title }): MapRequirement => {
      const cells = columns.map(({ cells }) => cells.get(id) ?? null);
      const isDue = due.has(id);
      return {
        id,
        title,
        section,
        duty: isDue ? 'due' : isms.requirements.excludes(id, end) ? 'excluded' : 'elsewhere',
        cells,
        planned: cells.filter((cell) => cell?.inScope).length,
        examined: cells.filter((cell) => cell && isExamined(cell.state)).length,
        gap: isDue && !covered.has(id),
      };
    }),
  );
  return {
    isms: isms.documents.first('Isms')?.title?.value ?? '',
    programmes: programmes.flatMap(choiceOf),
    programme: shown?.id?.value,
    audits: columns.map(({ audit }) => audit),
    sections: sections.map(({ id, title }) => ({
      id,
      title,
      shares: sharesOf(requirements.filter(({ section }) => section === id)),
    })),
    requirements,
    shares: sharesOf(requirements),
  };
}

interface Column {
  readonly audit: MapAudit;
  readonly cells: ReadonlyMap<string, CoverageCell>;
}

function columnOf(id: string, isms: Isms): readonly Column[] {
  const audit = isms.audits.find(id);
  const record = audit?.plan ?? audit?.programme;
  if (!audit || !record) return [];
  const cells = audit.plan ? isms.memo(cellsOfPlan, audit.plan) : coverageCells(audit, isms);
  const all = [...cells.values()];
  const span = isms.audits.span(id);
  return [
    {
      audit: {
        id,
        title: audit.plan?.title?.value ?? audit.entry?.value.title?.value ?? '',
        status: isms.audits.status(id),
        start: span?.start,
        end: span?.end,
        totals: {
          planned: all.filter(({ inScope }) => inScope).length,
          scheduled: all.filter(({ inScope, scheduled }) => inScope && scheduled).length,
          examined: all.filter(({ state }) => isExamined(state)).length,
          nonconforming: all.filter(({ state }) => state === 'nonconforming').length,
        },
        where: audit.plan
          ? addressOf(audit.plan, audit.plan.id ?? { at: '' })
          : addressOf(record, audit.entry ?? { at: '' }, 'key'),
      },
      cells,
    },
  ];
}

/** Kept for each plan, so that a change in one audit makes the cells of no other anew. */
function cellsOfPlan(plan: RecordOf<'AuditPlan'>, isms: Isms): ReadonlyMap<string, CoverageCell> {
  const audit = isms.audits.find(plan.id?.value ?? '');
  return audit ? coverageCells(audit, isms) : new Map();
}

/** Without a programme nothing is promised: everything that applies is due. */
function dueWithoutProgramme(isms: Isms): readonly string[] {
  return isms.requirements.everything().filter((id) => !isms.requirements.excludes(id, isms.today()));
}

function inScopeOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.flatMap(({ cells }) => [...cells].filter(([, { inScope }]) => inScope).map(([id]) => id)));
}

function choiceOf({ id, title, cycle }: RecordOf<'AuditProgramme'>): readonly ProgrammeChoice[] {
  if (id?.value === undefined) return [];
  const span = spanOf(cycle);
  return [{ id: id.value, title: title?.value ?? '', start: span?.start, end: span?.end }];
}

function sharesOf(requirements: readonly MapRequirement[]): Shares {
  const due = requirements.filter(({ duty }) => duty === 'due');
  return {
    due: due.length,
    planned: due.filter(({ gap }) => !gap).length,
    examined: due.filter(({ examined }) => examined > 0).length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
