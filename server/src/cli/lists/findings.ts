import { findingsModel } from '../../views/findings.ts';
import { inColumns } from './columns.ts';
import type { List } from './list.ts';
import { count, spaced } from './words.ts';

/** The findings, overdue ones first. */
export const findings: List = {
  name: 'findings',
  description: 'list the findings with what is due, those first that are overdue',
  tellsIsms: true,
  rows: (isms, context) =>
    findingsModel(isms).findings.map((finding) => ({
      isms: context.isms,
      finding: finding.id ?? null,
      title: finding.title,
      type: finding.type ?? null,
      status: finding.status ?? null,
      audit: finding.audit ?? null,
      requirements: finding.requirements,
      owners: finding.owners,
      raisedOn: finding.raisedOn ?? null,
      due: finding.due ?? null,
      daysOverdue: finding.daysOverdue ?? null,
      overdueActions: finding.overdueActions,
      ...context.place(finding.where),
    })),
  lines: (isms, { quiet }) => {
    const { findings, overdueActions } = findingsModel(isms);
    const lines = inColumns(
      findings.map(({ id, type, status, due, daysOverdue, audit, requirements, title }) => [
        id ?? '-',
        spaced(type),
        spaced(status),
        daysOverdue !== undefined ? `overdue by ${count(daysOverdue, 'day')}` : due === undefined ? '-' : `due ${due}`,
        audit ?? '-',
        requirements.join(' ') || '-',
        title,
      ]),
    );
    return quiet
      ? lines
      : [...lines, '', `${count(findings.length, 'finding')}, ${count(overdueActions, 'overdue action')}.`];
  },
};
