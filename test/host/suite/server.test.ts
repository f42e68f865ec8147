import * as vscode from 'vscode';
import { expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen } from './problems.ts';

describe('Audit: Restart Server', () => {
  it('comes to the same problems again', async () => {
    await problemsAre(expectedProblems);
    const cleared = problemsWhen('none', (now) => now.length === 0);
    await vscode.commands.executeCommand('auditAsCode.restartServer');
    await cleared;
    await problemsAre(expectedProblems);
  });

  it('comes to the same problems when it is asked for several times at once', async () => {
    const restarts = [1, 2, 3].map(() => vscode.commands.executeCommand('auditAsCode.restartServer'));
    await Promise.all(restarts);
    await problemsAre(expectedProblems);
  });
});

describe('the setting auditAsCode.asOf', () => {
  it('makes the server judge by that day', async () => {
    const settings = vscode.workspace.getConfiguration('auditAsCode');
    const before = settings.inspect('asOf')?.workspaceValue;
    const isOverdue = ({ rule }: { rule: string }) => rule === 'schedule/audit-overdue';
    await settings.update('asOf', '2030-01-01', vscode.ConfigurationTarget.Workspace);
    await problemsWhen('an overdue audit', (now) => now.some(isOverdue));
    await settings.update('asOf', before, vscode.ConfigurationTarget.Workspace);
    await problemsAre(expectedProblems);
  });
});
