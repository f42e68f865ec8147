// Audit: Plan Programme…

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { caveatInWords } from '../proposals/caveats.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Proposals } from '../proposals/proposals.ts';
import { type ReportSubject, reportSubjectsRequest } from '../report-requests.ts';
import { type ProgrammeProposal, planProgrammeRequest } from './programme-requests.ts';

/** The programme that is planned. */
interface Chosen {
  readonly programme: string;
  readonly root: string;
}

/**
 * Shows the audits that a programme still needs as a difference in its file, each with its reason, to be accepted or
 * discarded. Asks for the programme and for the days that there are. Nothing is changed unasked.
 *
 * @param choice what has been chosen already: a row or a lens, `{ root, programme }`; the URI of a file, as menus give it
 */
export async function planProgramme(
  client: AuditLanguageClient,
  proposals: Proposals,
  choice?: unknown,
): Promise<void> {
  const chosen = await chooseProgramme(client, choice);
  if (!chosen) return;
  const title = vscode.l10n.t('Plan Programme {0}', chosen.programme);
  const days = await askForDays(title);
  if (days === undefined) return;
  await proposals.offer({ title, propose: () => propose(client, proposals, { ...chosen, days }, title) });
}

async function propose(
  client: AuditLanguageClient,
  proposals: Proposals,
  params: Chosen & { readonly days: number | null },
  title: string,
): Promise<Proposal | undefined> {
  const progress = vscode.l10n.t('Audit as Code: planning the audits of {0}', params.programme);
  const found = await longRequest(client, planProgrammeRequest, params, progress);
  if (!found) return undefined;
  if (found.files.length > 0) return { files: found.files, page: found.page, summary: summaryOf(found) };
  void tellComplete(proposals, title, found);
  return undefined;
}

async function tellComplete(proposals: Proposals, title: string, { page, caveats }: ProgrammeProposal): Promise<void> {
  const showReasons = vscode.l10n.t('Show Reasons');
  const told = [vscode.l10n.t('The programme has all the audits that it needs.'), ...caveats.map(caveatInWords)].join(
    ' ',
  );
  const choice = await vscode.window.showInformationMessage(`Audit as Code: ${told}`, showReasons);
  if (choice === showReasons) await proposals.showPage(title, page);
}

function summaryOf({ audits, days, caveats }: ProgrammeProposal): string {
  const added =
    audits === 1
      ? vscode.l10n.t('1 audit is proposed, days of auditors: {0}.', days)
      : vscode.l10n.t('{0} audits are proposed, days of auditors: {1}.', audits, days);
  return [added, ...caveats.map(caveatInWords)].join(' ');
}

/** The programme that was named, or the only one, or the one that the user picks; that of the file in front comes first. */
async function chooseProgramme(client: AuditLanguageClient, choice: unknown): Promise<Chosen | undefined> {
  const named = namedIn(choice);
  if (named) return named;
  const document = vscode.window.activeTextEditor?.document;
  const file = choice instanceof vscode.Uri ? choice : document && isAuditFile(document) ? document.uri : undefined;
  const textDocument = file && { uri: file.toString() };
  const params = textDocument ? ({ kind: 'programme', textDocument } as const) : ({ kind: 'programme' } as const);
  const { subjects } = await client.request(reportSubjectsRequest, params);
  const [only, ...others] = subjects;
  if (!only) return void showNoProgramme();
  const subject = others.length === 0 ? only : await pick(subjects);
  return subject && { programme: subject.id ?? '', root: subject.root };
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

/** Days of auditors, null for as many as it takes; undefined where the user has cancelled. */
async function askForDays(title: string): Promise<number | null | undefined> {
  const entered = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'How many days of auditors are there for the new audits? Leave it empty for as many as it takes.',
    ),
    placeHolder: vscode.l10n.t('as many as it takes'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^\d{0,6}$/.test(text.trim()) ? undefined : vscode.l10n.t('Enter a whole number of days, or nothing.'),
  });
  if (entered === undefined) return undefined;
  return entered.trim() === '' ? null : Number(entered);
}

function namedIn(value: unknown): Chosen | undefined {
  if (typeof value !== 'object' || value === null || !('root' in value && 'programme' in value)) return undefined;
  const { root, programme } = value;
  return typeof root === 'string' && typeof programme === 'string' ? { root, programme } : undefined;
}

function showNoProgramme(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Audit as Code: there is no audit programme in this workspace yet. Add one by "New Audit Programme…".',
    ),
  );
}
