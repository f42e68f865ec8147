import type { Isms } from '../../engine/isms.ts';
import type { AuditItem } from '../../views/audit-item.ts';
import { programmeModel } from '../../views/programme.ts';
import { inColumns } from './columns.ts';
import type { List } from './list.ts';
import { count, days, spaced } from './words.ts';

/** The internal audits, those of the current programme first. */
export const audits: List = {
  name: 'audits',
  description: 'list the internal audits with their state, their progress and their findings',
  tellsIsms: true,
  rows: (isms, context) =>
    auditsIn(isms).map(({ audit, programme }) => ({
      isms: context.isms,
      audit: audit.id,
      title: audit.title,
      programme: programme ?? null,
      state: audit.state,
      status: audit.status ?? null,
      start: audit.start ?? null,
      end: audit.end ?? null,
      daysOverdue: audit.daysOverdue ?? null,
      inScope: audit.inScope,
      scheduled: audit.scheduled,
      examined: audit.examined,
      nonconforming: audit.nonconforming,
      findings: audit.findings.length,
      openFindings: openFindings(audit),
      problems: audit.problems,
      ...context.place(audit.where),
    })),
  lines: (isms) =>
    inColumns(
      auditsIn(isms).map(({ audit }) => [
        audit.id,
        audit.daysOverdue === undefined ? spaced(audit.state) : `overdue by ${count(audit.daysOverdue, 'day')}`,
        days(audit.start, audit.end),
        `${audit.examined} of ${audit.inScope} examined`,
        `${count(audit.findings.length, 'finding')}, ${openFindings(audit)} open`,
        audit.title,
      ]),
    ),
};

/** Each audit once, also where two programmes list it. */
function auditsIn(isms: Isms) {
  const { programmes, otherAudits } = programmeModel(isms);
  const found = new Map<string, { readonly audit: AuditItem; readonly programme: string | undefined }>();
  for (const { id, audits } of [...programmes, { id: undefined, audits: otherAudits }]) {
    for (const audit of audits) if (!found.has(audit.id)) found.set(audit.id, { audit, programme: id });
  }
  return [...found.values()];
}

/** As the coverage map counts them: praise is nothing open. */
function openFindings({ findings }: AuditItem): number {
  const isOver = (status: string | undefined) => status === 'closed' || status === 'withdrawn';
  return findings.filter(({ type, status }) => type !== 'good-practice' && !isOver(status)).length;
}
