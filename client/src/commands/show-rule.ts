// Audit: Show Rule…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { showRulePage } from '../rule-pages.ts';
import { type RuleChoice, rulesRequest } from '../shell-requests.ts';

/**
 * Shows the page of a rule: the one named, or the one that the cursor is at, or the one that is picked.
 *
 * @param named the id of a rule, where a link or a key binding names one
 */
export async function showRule(client: AuditLanguageClient, named?: unknown): Promise<void> {
  const { rules } = await client.request(rulesRequest, {});
  const known = (id: unknown): id is string => rules.some((rule) => rule.id === id);
  const atCursor = [...new Set(idsAtCursor())].filter(known);
  const rule = known(named) ? named : atCursor.length === 1 ? atCursor[0] : await pickRule(rules, atCursor);
  if (rule !== undefined) await showRulePage(rule);
}

/** The rule that is written at the cursor, and those of the problems there. */
function idsAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const { document, selection } = editor;
  const word = document.getWordRangeAtPosition(selection.active, /(?<![a-z])[a-z]+\/[a-z-]+/);
  const written = word ? [document.getText(word)] : [];
  const problems = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'audit-as-code' && range.intersection(selection));
  return [...written, ...problems.map(({ code }) => String(typeof code === 'object' ? code.value : code))];
}

/** Asks for a rule; those at the cursor are offered first. */
async function pickRule(rules: readonly RuleChoice[], first: readonly string[]): Promise<string | undefined> {
  const asItem = ({ id, severity, title, basis }: RuleChoice) => ({
    label: id,
    description: [severityInWords(severity), basis].filter((part) => part !== null).join(' · '),
    detail: title,
  });
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const near = rules.filter(({ id }) => first.includes(id)).map(asItem);
  const others = rules.filter(({ id }) => !first.includes(id)).map(asItem);
  const items =
    near.length > 0 ? [separator(vscode.l10n.t('at the cursor')), ...near, separator(''), ...others] : others;
  const options = {
    title: vscode.l10n.t('Show Rule'),
    placeHolder: vscode.l10n.t('Select a rule'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

function severityInWords(severity: string): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'information':
      return vscode.l10n.t('information');
    case 'hint':
      return vscode.l10n.t('hint');
    default:
      return severity;
  }
}
