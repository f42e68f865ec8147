// Audit: Plan Programme…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { caveatInWords } from '../proposals/caveats.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Proposals } from '../proposals/proposals.ts';
import { chooseProgramme } from './choose-programme.ts';
import { type PlanProgrammeParams, type ProgrammeProposal, planProgrammeRequest } from './programme-requests.ts';

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
  const title = vscode.l10n.t('Plan Programme {0}', chosen.id);
  const days = await askForDays(title);
  if (days === undefined) return;
  await proposals.offer({
    title,
    propose: () => propose(client, proposals, { programme: chosen.id, root: chosen.root, days }, title),
  });
}

async function propose(
  client: AuditLanguageClient,
  proposals: Proposals,
  params: PlanProgrammeParams,
  title: string,
): Promise<Proposal | undefined> {
  const progress = vscode.l10n.t('Audit as Code: planning the audits of {0}', params.programme);
  const found = await longRequest(client, planProgrammeRequest, params, progress);
  if (!found) return undefined;
  if (found.files.length > 0) return { files: found.files, page: found.page, summary: summaryOf(found) };
  const complete =
    found.unmet.length === 0
      ? vscode.l10n.t('The programme has all the audits that it needs.')
      : vscode.l10n.t('No audit is to be added, but something that the programme needs cannot be had any more.');
  const message = [complete, ...found.caveats.map(caveatInWords)].join(' ');
  void proposals.tellUnchanged(title, message, found.page);
  return undefined;
}

function summaryOf({ audits, days, unmet, caveats }: ProgrammeProposal): string {
  const added =
    audits === 1
      ? vscode.l10n.t('1 audit is proposed, days of auditors: {0}.', days)
      : vscode.l10n.t('{0} audits are proposed, days of auditors: {1}.', audits, days);
  const lacking =
    unmet.length === 0 ? [] : [vscode.l10n.t('Something that the programme needs cannot be had any more.')];
  return [added, ...lacking, ...caveats.map(caveatInWords)].join(' ');
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
