// The pages of rules, as documents that are in no folder.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from './language-client.ts';
import { showMarkdown } from './markdown-preview.ts';
import { rulePageRequest } from './shell-requests.ts';

const scheme = 'audit-rule';

/** The link to the page of a rule, with `{rule}` for its id: it runs the command that shows the page. */
export const rulePageLink = `command:auditAsCode.showRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`;

/** Serves the pages from the language server, which makes them from the rules themselves. */
export function provideRulePages(client: AuditLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const { page } = await client.request(rulePageRequest, { rule: path.replace(/^\/|\.md$/g, '') });
      return page ?? vscode.l10n.t('There is no such rule.');
    },
  });
}

/** Shows the page of a rule, rendered, in the editor group that was used last. */
export async function showRulePage(rule: string): Promise<void> {
  const page = vscode.Uri.from({ scheme, path: `/${rule}.md` });
  await showMarkdown(page);
}
