// Audit: Assign Auditors…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { caveatInWords } from '../proposals/caveats.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Proposals } from '../proposals/proposals.ts';
import { type AssignmentProposal, assignRequest } from './assign-requests.ts';
import { chooseAssignable } from './choose-assignable.ts';
import type { NamedSubject } from './named-subject.ts';

/**
 * Shows who is best to audit what as a difference in the plans, with the reason for each choice, to be accepted or
 * discarded. Where nobody can, the smallest reasons are shown, and what would mend them. Nothing is changed unasked.
 *
 * @param choice what has been chosen already: a row or a lens, `{ root, audit | programme }`; the URI of a file, as menus
 *   give it. The user is asked else
 */
export async function assignAuditors(
  client: AuditLanguageClient,
  proposals: Proposals,
  choice?: unknown,
): Promise<void> {
  const chosen = await chooseAssignable(client, choice);
  if (!chosen) return;
  const title = vscode.l10n.t('Assign Auditors {0}', chosen.id);
  await proposals.offer({ title, propose: () => propose(client, proposals, chosen, title) });
}

async function propose(
  client: AuditLanguageClient,
  proposals: Proposals,
  { id, root }: NamedSubject,
  title: string,
): Promise<Proposal | undefined> {
  const progress = vscode.l10n.t('Audit as Code: assigning auditors to {0}', id);
  const found = await longRequest(client, assignRequest, { id, root }, progress);
  if (!found) return undefined;
  if (found.kind === 'none') {
    await proposals.showPage(title, found.page);
    return undefined;
  }
  if (found.files.length === 0) {
    // Either all is well, or what is wrong is not for assigning to mend.
    const message = [vscode.l10n.t('The auditors are the best ones already.'), ...alsoTold(found)].join(' ');
    void proposals.tellUnchanged(title, message, found.page);
    return undefined;
  }
  return { files: found.files, page: found.page, summary: summaryOf(id, found) };
}

function summaryOf(id: string, found: AssignmentProposal): string {
  const changed =
    found.sessions === 1
      ? vscode.l10n.t('1 session of {0} gets other auditors.', id)
      : found.sessions === 0
        ? vscode.l10n.t('The team of {0} changes.', id)
        : vscode.l10n.t('{0} sessions of {1} get other auditors.', found.sessions, id);
  return [changed, ...alsoTold(found)].join(' ');
}

function alsoTold({ remaining, caveats }: AssignmentProposal): readonly string[] {
  const left =
    remaining === 1
      ? vscode.l10n.t('1 problem stays that assigning cannot mend.')
      : vscode.l10n.t('{0} problems stay that assigning cannot mend.', remaining);
  return [...(remaining > 0 ? [left] : []), ...caveats.map(caveatInWords)];
}
