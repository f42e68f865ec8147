import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblem, expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen } from './problems.ts';

/** What an entry of a menu, a command or the walkthrough names. */
interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
  readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('audit-as-code.audit-as-code');
  assert.ok(found);
  return found;
}

const contributions = (): Contributions => extension().packageJSON.contributes;

describe('Audit: Show Rule', () => {
  it('shows a page that is in no folder', async () => {
    const { rule } = expectedProblem('independence/operates-control');
    await vscode.commands.executeCommand('auditAsCode.showRule', rule);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`audit-rule:/${rule}.md`));
    assert.equal(page.languageId, 'markdown');
    assert.match(page.getText(), new RegExp(`^# ${rule}\n`));
    assert.equal(page.isDirty, false);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is the link of every problem', () => {
    const links = vscode.languages
      .getDiagnostics()
      .flatMap(([, diagnostics]) => diagnostics)
      .filter(({ source }) => source === 'audit-as-code')
      .map(({ code }) => (typeof code === 'object' ? [String(code.value), code.target.toString(true)] : []));
    assert.equal(links.length, expectedProblems.length);
    for (const [rule, link] of links) assert.equal(link, `command:auditAsCode.showRule?["${rule}"]`);
  });
});

describe('the as-of date', () => {
  it('changes with the setting, and restarts nothing', async () => {
    const settings = vscode.workspace.getConfiguration('auditAsCode');
    const before = settings.inspect('asOf')?.workspaceValue;
    const cleared: string[] = [];
    const watch = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      // A server that is restarted takes all its problems back first.
      const own = uris.filter(({ path }) => path.endsWith('.audit.yaml'));
      if (own.length > 0 && vscode.languages.getDiagnostics().every(([, each]) => each.length === 0))
        cleared.push('all');
    });
    await settings.update('asOf', '2030-01-01', vscode.ConfigurationTarget.Workspace);
    await problemsWhen('an overdue audit', (now) => now.some(({ rule }) => rule === 'schedule/audit-overdue'));
    await settings.update('asOf', before, vscode.ConfigurationTarget.Workspace);
    await problemsAre(expectedProblems);
    watch.dispose();
    assert.deepEqual(cleared, []);
  });
});

describe('what the extension contributes', () => {
  it('has a command for every entry of a menu', () => {
    const known = new Set(contributions().commands.map(({ command }) => command));
    const entries = Object.values(contributions().menus).flat();
    assert.deepEqual(
      entries.filter(({ command }) => command !== undefined && !known.has(command)),
      [],
    );
  });

  it('hides from the command palette what needs an audit file, or what a menu gives its object', () => {
    const conditions = new Map(contributions().menus.commandPalette?.map(({ command, when }) => [command, when]));
    const always = contributions().commands.filter(({ command }) => !conditions.has(command));
    assert.deepEqual(always.map(({ command }) => command).sort(), [
      'auditAsCode.openWalkthrough',
      'auditAsCode.showLog',
      'auditAsCode.showRule',
      'auditAsCode.startIsms',
    ]);
  });

  it('has a picture for every step of the walkthrough', async () => {
    const steps = contributions().walkthroughs.flatMap((each) => each.steps);
    assert.equal(steps.length, 5);
    for (const { media } of steps) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, media.svg));
    }
  });

  it('says truthfully where it works', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = extension().packageJSON.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['auditAsCode.git']);
    assert.equal(virtualWorkspaces.supported, 'limited');
    assert.match(virtualWorkspaces.description, /git/);
  });
});
