import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblem, expectedProblems } from './expected.ts';
import { problemsAre, relativeName, workspaceFolder } from './problems.ts';
import { revertAll } from './revert.ts';

const conflict = expectedProblem('independence/operates-control');

/** The conflicted auditor, who stands in the line of the conflict, and one of the team who is independent. */
const [conflicted, independent] = ['u.becker', 'g.marchetti'];

const withoutConflict = expectedProblems.filter((problem) => problem !== conflict);

function uriOf(file: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), file);
}

function open(file: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(uriOf(file));
}

/** Where a text stands, at its first occurrence from a line on, counted from 1. */
function rangeOf(document: vscode.TextDocument, text: string, line = 1): vscode.Range {
  const from = document.offsetAt(new vscode.Position(line - 1, 0));
  const offset = document.getText().indexOf(text, from);
  assert.notEqual(offset, -1, `no ${text} in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function textOf({ contents }: vscode.Hover): string {
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

function filesOf(uris: readonly vscode.Uri[]): string[] {
  const files = uris.map(relativeName);
  return [...new Set(files)].sort();
}

describe('authoring', () => {
  let plan: vscode.TextDocument;
  let auditor: vscode.Range;

  beforeEach(async () => {
    await problemsAre(expectedProblems);
    plan = await open(conflict.file);
    auditor = rangeOf(plan, conflicted, conflict.line);
  });

  afterEach(revertAll);

  describe('completion of an auditor', () => {
    let persons: (vscode.CompletionItem & { label: vscode.CompletionItemLabel })[];

    beforeEach(async () => {
      await replace(plan, auditor, '');
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        plan.uri,
        auditor.start,
      );
      persons = list.items
        .flatMap((item) => (typeof item.label === 'string' ? [] : [{ ...item, label: item.label }]))
        .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    });

    it('offers who is independent and competent first, with their names', () => {
      const first = persons.slice(0, 2).map(({ label }) => label.label);
      assert.deepEqual(first.sort(), [independent, 'i.sommer']);
      assert.equal(persons[0]?.label.description, 'independent and competent');
      const label = persons.find((item) => item.label.label === independent)?.label;
      assert.match(label?.detail ?? '', /Giulia Marchetti/);
    });

    it('offers who has a conflict of interest last, with the reason, and after them the auditees of the session', () => {
      const reasons = persons.map(({ detail }) => detail ?? '');
      const firstConflict = reasons.findIndex((reason) => reason.startsWith('Conflict of interest: '));
      assert.ok(firstConflict > 0);
      const last = reasons.slice(firstConflict);
      assert.ok(
        last.every((reason) => /^Conflict of interest: |is an auditee/.test(reason)),
        `${last}`,
      );
      const item = persons.find(({ label }) => label.label === conflicted);
      assert.match(item?.detail ?? '', /operates A\.8\.31/);
    });
  });

  it('has quick fixes for a conflict, of which the preferred one removes the problem and nothing else', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      plan.uri,
      auditor,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const [preferred, ...others] = actions.filter(({ isPreferred }) => isPreferred);
    assert.match(preferred?.title ?? '', /^Let .+ take session S5$/);
    assert.deepEqual(others, []);
    assert.ok(preferred?.edit && (await vscode.workspace.applyEdit(preferred.edit)));
    await problemsAre(withoutConflict);
  });

  it('renames a person in all files, after which the problems are the same', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      plan.uri,
      rangeOf(plan, independent).start,
      'giulia',
    );
    const files = filesOf(edit.entries().map(([uri]) => uri));
    assert.ok(files.length >= 4, `${files}`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    for (const file of files) assert.ok(!(await open(file)).getText().includes(independent), file);

    // The problems can be those from before until a later change shows in them.
    await replace(plan, rangeOf(plan, conflicted, conflict.line), 'giulia');
    await problemsAre(withoutConflict);
  });

  it('does not rename a person to another one', async () => {
    const rename = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      plan.uri,
      auditor.start,
      independent,
    );
    await assert.rejects(async () => rename, /g\.marchetti/);
  });

  it('keeps paths true when a file of evidence is moved', async () => {
    const register = await open('audits/IA-2026-01/evidence.audit.yaml');
    const [from, to] = ['drift-report.txt', 'scans/drift.txt'].map((name) =>
      uriOf(`audits/IA-2026-01/evidence/${name}`),
    );
    assert.ok(from && to);
    await move(from, to);
    try {
      assert.match(register.getText(), /file: evidence\/scans\/drift\.txt/);
      await replace(plan, auditor, independent);
      await problemsAre(withoutConflict);
    } finally {
      await move(to, from);
    }
    assert.match(register.getText(), /file: evidence\/drift-report\.txt/);
  });

  it('tells under the pointer who a person is and what a requirement is', async () => {
    const hovers = (position: vscode.Position) =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', plan.uri, position);
    const person = (await hovers(auditor.start)).map(textOf).join('\n');
    assert.match(person, /Uta Becker/);
    const requirement = (await hovers(rangeOf(plan, 'A.8.31', conflict.line - 1).start)).map(textOf).join('\n');
    assert.match(requirement, /Separation of development, test and production environments/);
  });

  it('leads from a person to where they are described, and to all that names them', async () => {
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      plan.uri,
      auditor.start,
    );
    const targets = definitions.map((each) => ('targetUri' in each ? each.targetUri : each.uri));
    assert.deepEqual(filesOf(targets), ['people.audit.yaml']);

    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      plan.uri,
      auditor.start,
    );
    const files = filesOf(references.map(({ uri }) => uri));
    assert.ok(files.includes(conflict.file) && files.includes('soa.audit.yaml'), `${files}`);
  });

  it('shows how far an audit is above its plan, and offers its report', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      plan.uri,
      10,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.match(titles[0] ?? '', /in scope .* 1 conflict$/);
    assert.deepEqual(titles.slice(1), ['Assign Auditors…', 'Generate report']);
  });

  it('shows names after the ids of persons, and titles after requirements', async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      plan.uri,
      new vscode.Range(0, 0, plan.lineCount, 0),
    );
    const at = (line: number) => hints.filter(({ position }) => position.line === line).map(({ label }) => label);
    assert.deepEqual(at(auditor.start.line), ['Uta Becker']);
    assert.deepEqual(at(rangeOf(plan, '- A.8.4').start.line), ['Access to source code']);
  });

  it('outlines a document, and finds anything in the workspace by its title', async () => {
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      plan.uri,
    );
    assert.deepEqual(
      outline.map(({ name }) => name),
      ['IA-2026-01 Risk treatment, secure development, vulnerabilities and change'],
    );
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Marchetti',
    );
    assert.ok(found.some(({ location }) => filesOf([location.uri])[0] === 'people.audit.yaml'));
  });
});

/** Moves a file as the explorer does. */
async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
