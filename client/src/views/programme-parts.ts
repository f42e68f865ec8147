// What stands beneath an audit in the view Programme.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { NamedPerson } from '../view-models/common.ts';
import type { Audit, AuditFinding, Report, Session, Workpaper } from '../view-models/programme.ts';
import { planStatus } from './audit-words.ts';
import { findingIcon, findingStatus, findingType } from './finding-words.ts';
import { groupRow, type Row } from './row.ts';
import { tooltip } from './tooltip.ts';
import { overdueBy, problems } from './view-counts.ts';
import { firstOf, inWords, sideBySide } from './wording.ts';

/** The plan, sessions, workpapers, findings and reports of an audit; what is missing says what to do next. */
export function partsOf(audit: Audit, root: string): readonly Row[] {
  const { sessions, workpapers, findings } = audit;
  const groups = [
    {
      id: 'sessions',
      label: l10n.t('Sessions'),
      icon: new ThemeIcon('comment-discussion'),
      count: sessions.length,
      rows: () => sessions.map(sessionRow),
    },
    {
      id: 'workpapers',
      label: l10n.t('Workpapers'),
      icon: new ThemeIcon('tasklist'),
      count: workpapers.length,
      rows: () => workpapers.map(workpaperRow),
    },
    {
      id: 'findings',
      label: l10n.t('Findings'),
      icon: new ThemeIcon('issues'),
      count: findings.length,
      rows: () => findings.map((finding) => findingRow(finding, root)),
    },
  ];
  return [planRow(audit, root), ...groups.flatMap(groupRow), ...reportRows(audit, root)];
}

function planRow({ id, state, plan }: Audit, root: string): Row {
  const label = l10n.t('Plan');
  if (!plan) {
    const missing = l10n.t('not written');
    return {
      id: 'plan',
      label,
      description: missing,
      icon: new ThemeIcon('circle-large-outline'),
      spoken: inWords(label, missing),
      can: state === 'completed' || state === 'cancelled' ? [] : ['plan'],
      audit: id,
      root,
    };
  }
  const lead = plan.lead && l10n.t('lead {0}', plan.lead.name);
  return {
    id: 'plan',
    label,
    description: sideBySide(planStatus(plan.status), lead),
    icon: new ThemeIcon('file'),
    spoken: inWords(label, planStatus(plan.status), lead),
    tooltip: tooltip(label, [
      [l10n.t('Status'), planStatus(plan.status)],
      [l10n.t('Lead'), plan.lead?.name],
      [l10n.t('Auditors'), namesOf(plan.auditors)],
    ]),
    place: plan.where,
    copies: id,
  };
}

function sessionRow(session: Session): Row {
  const { key, id, title, date, start, end, auditors, requirements, where } = session;
  const label = [id, title].filter((part) => part).join(' ') || l10n.t('Session');
  const time = start === undefined ? '' : `${start}–${end ?? '?'}`;
  const when = [date, time].filter((part) => part).join(' ');
  return {
    id: key,
    label,
    description: sideBySide(when, namesOf(auditors)),
    icon: new ThemeIcon('clock'),
    spoken: inWords(label, when, namesOf(auditors)),
    tooltip: tooltip(label, [
      [l10n.t('When'), when],
      [l10n.t('Auditors'), namesOf(auditors)],
      [l10n.t('Requirements'), requirements.join(', ')],
    ]),
    place: where,
    copies: id,
  };
}

function workpaperRow(workpaper: Workpaper): Row {
  const { key, id, title, session, auditor, performedOn, results, where } = workpaper;
  const label = id ?? (title || l10n.t('Workpaper'));
  const outcome = inWords(
    results.nonconforming > 0 ? l10n.t('{0} nonconforming', results.nonconforming) : '',
    results.conforms > 0 ? l10n.t('{0} conforming', results.conforms) : '',
    results.notApplicable > 0 ? l10n.t('{0} not applicable', results.notApplicable) : '',
    results.notExamined > 0 ? l10n.t('{0} not examined', results.notExamined) : '',
  );
  const found = problems(workpaper.problems);
  return {
    id: key,
    label,
    description: sideBySide(outcome, found, auditor?.name, performedOn),
    icon:
      results.nonconforming > 0
        ? new ThemeIcon('error', new ThemeColor('list.errorForeground'))
        : new ThemeIcon('checklist'),
    spoken: inWords(l10n.t('Workpaper {0}', label), outcome, found, auditor?.name, performedOn),
    tooltip: tooltip(label, [
      [l10n.t('Title'), title],
      [l10n.t('Session'), session],
      [l10n.t('Auditor'), auditor?.name],
      [l10n.t('Performed on'), performedOn],
      [l10n.t('Results'), outcome],
      [l10n.t('Problems'), found],
    ]),
    place: where,
    copies: id,
  };
}

function findingRow({ key, id, title, type, status, daysOverdue, where }: AuditFinding, root: string): Row {
  const label = id ?? (title || l10n.t('Finding'));
  const overdue = daysOverdue === undefined ? '' : overdueBy(daysOverdue);
  return {
    id: key,
    label,
    description: sideBySide(overdue, findingStatus(status), findingType(type), title),
    icon: findingIcon(status, type, daysOverdue !== undefined),
    spoken: inWords(l10n.t('Finding {0}', label), title, findingType(type), findingStatus(status), overdue),
    tooltip: tooltip(label, [
      [l10n.t('Title'), title],
      [l10n.t('Type'), findingType(type)],
      [l10n.t('Status'), inWords(findingStatus(status), overdue)],
    ]),
    place: where,
    can: id === undefined ? [] : ['reports'],
    copies: id,
    finding: id,
    root,
  };
}

function reportRows({ id: audit, plan, reports }: Audit, root: string): readonly Row[] {
  const noun = l10n.t('Report');
  if (reports.length > 0) return reports.map((report) => reportRow(report, noun));
  if (!plan) return [];
  const missing = l10n.t('not recorded');
  const can = ['report', 'reports'] as const;
  return [
    {
      id: 'report',
      label: noun,
      description: missing,
      icon: new ThemeIcon('circle-large-outline'),
      spoken: inWords(noun, missing),
      can,
      audit,
      root,
    },
  ];
}

function reportRow({ key, id, title, issuedOn, problems: counts, where }: Report, noun: string): Row {
  const issued = issuedOn === undefined ? l10n.t('not issued') : l10n.t('issued on {0}', issuedOn);
  const label = id ?? noun;
  return {
    id: key,
    label: id === undefined ? noun : `${noun} ${id}`,
    description: sideBySide(issued, problems(counts)),
    icon: new ThemeIcon('output'),
    spoken: inWords(noun, id, issued, problems(counts)),
    tooltip: tooltip(title || label, [
      [l10n.t('Issued on'), issuedOn],
      [l10n.t('Problems'), problems(counts)],
    ]),
    place: where,
    copies: id,
  };
}

function namesOf(people: readonly NamedPerson[]): string {
  return firstOf(people.map(({ name }) => name));
}
