// Audit: Generate Report…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { type FormatName, type ReportKind, reportSubjectsRequest } from '../report-requests.ts';
import { chooseFormats } from './choose-formats.ts';
import { chosenFile, makeReport } from './make-report.ts';
import { chooseKind, chooseSubject, kindName } from './report-kinds.ts';
import { tellWritten } from './show-report.ts';

const title = vscode.l10n.t('Generate Report');

/** What has been chosen already where the command was called: in a row of a view, or by a key binding. */
interface Chosen {
  readonly kinds: readonly ReportKind[];
  /** The id of the subject and the URI of its ISMS root. */
  readonly subject?: { readonly id: string | null; readonly root: string };
  readonly formats?: readonly FormatName[];
}

const ofAudits: readonly ReportKind[] = ['internal-audit', 'management-summary', 'audit-plan'];
const all: readonly ReportKind[] = [...ofAudits, 'programme', 'findings', 'soa', 'corrective-action'];

/**
 * Makes a report of any kind in one format or several, writes it into the reports folder, and offers to open it. Tells
 * whether it was written.
 *
 * @param choice what has been chosen already: a row, or `{ root, audit | programme | finding, kind?, formats? }`; the
 *   URI of a file, as menus give it: what it speaks of is offered first. The user is asked for the rest
 */
export async function generateReport(
  client: AuditLanguageClient,
  memory: vscode.Memento,
  choice?: unknown,
): Promise<boolean> {
  const chosen = chosenFrom(choice);
  const kind = await chooseKind(chosen.kinds, title);
  if (!kind) return false;
  const file = chosenFile(choice);
  const textDocument = file && { uri: file.toString() };
  const offered = await client.request(reportSubjectsRequest, textDocument ? { kind, textDocument } : { kind });
  if (offered.subjects.length === 0 && !chosen.subject) {
    void vscode.window.showWarningMessage(nothingFor(kind));
    return false;
  }
  const subject = chosen.subject ?? (await chooseSubject(offered.subjects, kindName(kind)));
  const formats = subject && (chosen.formats ?? (await chooseFormats(offered.formats, kindName(kind), memory)));
  if (!subject || !formats) return false;
  const { id, root } = subject;
  const written = await makeReport(client, { kind, id, root, formats }, id ?? kindName(kind));
  if (written) void tellWritten(written, false);
  return written !== undefined;
}

function nothingFor(kind: ReportKind): string {
  return vscode.l10n.t('Audit as Code: there is nothing in this workspace yet for the report "{0}".', kindName(kind));
}

function chosenFrom(value: unknown): Chosen {
  if (typeof value !== 'object' || value === null || !('root' in value) || typeof value.root !== 'string') {
    return { kinds: all };
  }
  const { root } = value;
  const named = subjectIn(value);
  const kinds = 'kind' in value ? all.filter((kind) => kind === value.kind) : named.kinds;
  const formats = 'formats' in value && Array.isArray(value.formats) ? { formats: value.formats } : {};
  return { kinds: kinds.length > 0 ? kinds : all, subject: { id: named.id, root }, ...formats };
}

function subjectIn(value: object): { readonly id: string | null; readonly kinds: readonly ReportKind[] } {
  if ('finding' in value && typeof value.finding === 'string')
    return { id: value.finding, kinds: ['corrective-action'] };
  if ('programme' in value && typeof value.programme === 'string') return { id: value.programme, kinds: ['programme'] };
  if ('audit' in value && typeof value.audit === 'string') return { id: value.audit, kinds: ofAudits };
  return { id: null, kinds: ['findings', 'soa'] };
}
