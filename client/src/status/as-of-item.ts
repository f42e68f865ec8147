// The as-of date in the status bar.

import * as vscode from 'vscode';
import type { AsOf } from '../as-of.ts';

/** Shows the day by which everything is judged while that is not today's, with the way to change it. */
export function showAsOf(asOf: AsOf): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('auditAsCode.asOf', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('As-Of Date of Audits');
  item.command = 'auditAsCode.setAsOfDate';
  // Whoever overlooks it takes the problems of another day for those of today.
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const show = (day: string | null) => {
    void vscode.commands.executeCommand('setContext', 'auditAsCode.asOf', day !== null);
    if (day === null) return item.hide();
    item.text = `$(calendar) ${vscode.l10n.t('As of {0}', day)}`;
    item.tooltip = vscode.l10n.t(
      'Audits are judged as of {0}, not as of today. Click to change or clear the day.',
      day,
    );
    item.accessibilityInformation = { label: vscode.l10n.t('Audits are judged as of {0}', day) };
    item.show();
  };
  show(asOf.day);
  return vscode.Disposable.from(item, asOf.onDidChange(show));
}
