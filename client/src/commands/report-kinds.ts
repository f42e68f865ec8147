// The kinds of reports, as they are offered for choice.

import * as vscode from 'vscode';
import type { ReportKind, ReportSubject } from '../report-requests.ts';

interface KindItem extends vscode.QuickPickItem {
  readonly report: ReportKind;
}

const items: readonly KindItem[] = [
  {
    report: 'internal-audit',
    label: vscode.l10n.t('Internal Audit Report'),
    detail: vscode.l10n.t('one audit: conclusions, findings, coverage, evidence'),
  },
  {
    report: 'management-summary',
    label: vscode.l10n.t('Management Summary'),
    detail: vscode.l10n.t('one audit on one page: opinion, counts, trend'),
  },
  {
    report: 'audit-plan',
    label: vscode.l10n.t('Audit Plan'),
    detail: vscode.l10n.t('one audit: what auditees need to know before'),
  },
  {
    report: 'programme',
    label: vscode.l10n.t('Programme Report'),
    detail: vscode.l10n.t('one cycle: all audits, coverage, intervals and gaps'),
  },
  {
    report: 'findings',
    label: vscode.l10n.t('Findings Register'),
    detail: vscode.l10n.t('all findings of the ISMS, also as CSV and Excel'),
  },
  {
    report: 'soa',
    label: vscode.l10n.t('Statement of Applicability'),
    detail: vscode.l10n.t('all controls of the ISMS, also as CSV and Excel'),
  },
  {
    report: 'corrective-action',
    label: vscode.l10n.t('Corrective Action Report'),
    detail: vscode.l10n.t('one finding: cause, actions, effectiveness'),
  },
];

/** What a kind is called. */
export function kindName(kind: ReportKind): string {
  return items.find(({ report }) => report === kind)?.label ?? kind;
}

/** Picks one of some kinds, or the only one. Nothing means that the user cancelled. */
export async function chooseKind(kinds: readonly ReportKind[], title: string): Promise<ReportKind | undefined> {
  const [only, ...others] = kinds;
  if (others.length === 0) return only;
  const offered = items.filter(({ report }) => kinds.includes(report));
  const placeHolder = vscode.l10n.t('Select a kind of report');
  return (await vscode.window.showQuickPick(offered, { title, placeHolder, matchOnDetail: true }))?.report;
}

/** Picks one of what a report can be about, or the only one. Nothing means that the user cancelled. */
export async function chooseSubject(
  subjects: readonly ReportSubject[],
  title: string,
): Promise<ReportSubject | undefined> {
  if (subjects.length === 1) return subjects[0];
  const isOne = new Set(subjects.map(({ root }) => root)).size === 1;
  const offered = subjects.map((subject) => subjectItem(subject, isOne));
  const placeHolder = vscode.l10n.t('What is it to report on?');
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(offered, options))?.subject;
}

function subjectItem(
  subject: ReportSubject,
  isOne: boolean,
): vscode.QuickPickItem & { readonly subject: ReportSubject } {
  const { id, title, status, start, end, root, isms } = subject;
  if (id === null)
    return { label: isms, description: vscode.workspace.asRelativePath(vscode.Uri.parse(root)), subject };
  const days = end === null ? (start ?? '') : `${start ?? '?'} – ${end}`;
  const detail = [status, days, isOne ? '' : isms].filter((part) => part !== '').join(' · ');
  return { label: id, description: title, detail, subject };
}
