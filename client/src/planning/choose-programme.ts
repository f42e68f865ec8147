// Choosing the programme that is planned.

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { type ReportSubject, reportSubjectsRequest } from '../report-requests.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';

/** The programme that was named, or the only one, or the one that the user picks; that of the file in front comes first. */
export async function chooseProgramme(client: AuditLanguageClient, choice: unknown): Promise<NamedSubject | undefined> {
  const named = subjectNamed(choice, 'programme');
  if (named) return named;
  const document = vscode.window.activeTextEditor?.document;
  const file = choice instanceof vscode.Uri ? choice : document && isAuditFile(document) ? document.uri : undefined;
  const textDocument = file && { uri: file.toString() };
  const params = textDocument ? ({ kind: 'programme', textDocument } as const) : ({ kind: 'programme' } as const);
  const { subjects } = await client.request(reportSubjectsRequest, params);
  const [only, ...others] = subjects;
  if (!only) return void showNoProgramme();
  const subject = others.length === 0 ? only : await pick(subjects);
  return subject && { id: subject.id ?? '', root: subject.root };
}

async function pick(subjects: readonly ReportSubject[]): Promise<ReportSubject | undefined> {
  const several = new Set(subjects.map(({ root }) => root)).size > 1;
  const items = subjects.map((subject) => {
    const cycle = `${subject.start ?? '?'} – ${subject.end ?? '?'}`;
    const detail = several ? `${cycle} · ${subject.isms}` : cycle;
    return { label: subject.id ?? '', description: subject.title, detail, subject };
  });
  const placeHolder = vscode.l10n.t('Select an audit programme');
  const options = { title: vscode.l10n.t('Plan Programme'), placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.subject;
}

function showNoProgramme(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Audit as Code: there is no audit programme in this workspace yet. Add one by "New Audit Programme…".',
    ),
  );
}
