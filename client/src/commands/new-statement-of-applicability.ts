// Audit: New Statement of Applicability

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { chooseIsms } from './choose-isms.ts';
import { createFiles } from './create-files.ts';

/** Writes a statement with an entry for every control of the standard; asks nothing. */
export async function newStatementOfApplicability(client: AuditLanguageClient): Promise<void> {
  const isms = await chooseIsms(client, vscode.l10n.t('New Statement of Applicability'));
  if (!isms) return;
  if (isms.hasStatement) {
    const message = vscode.l10n.t(
      'Audit as Code: this ISMS has a statement of applicability already, and there can be only one.',
    );
    return void vscode.window.showWarningMessage(message);
  }
  await createFiles(client, { root: isms.root, what: 'StatementOfApplicability' });
}
