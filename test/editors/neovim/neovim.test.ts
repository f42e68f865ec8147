import assert from 'node:assert/strict';
import path from 'node:path';
import { Desk, files, inOrder, type Shown } from '../desk.ts';
import { blockOf } from '../editor-page.ts';
import { assertRenamed } from '../renamed.ts';

/** What session.lua writes. */
interface Results {
  readonly problem?: string;
  readonly messages: string;
  readonly came: string;
  readonly diagnostics: Readonly<Record<string, readonly Shown[]>>;
  readonly hover: readonly string[];
  readonly definition: { readonly file: string; readonly text: string };
  readonly completion: readonly string[];
  readonly lenses: readonly { readonly title: string; readonly command: string }[];
  readonly serverCommands: readonly string[];
  readonly fixes: readonly string[];
  readonly fixed: string;
}

/** What Neovim calls two of the severities. */
const severities: Readonly<Record<string, string>> = { warn: 'warning', info: 'information' };

describe('Neovim, with the set-up of docs/editors.md', () => {
  let desk: Desk;
  let results: Results;
  let textsBefore: ReadonlyMap<string, string>;
  let checked: ReadonlyMap<string, readonly Shown[]>;

  before(async () => {
    desk = new Desk('Prüfung 1 #2');
    const shown = [files.plan, files.wide];
    checked = new Map(shown.map((file) => [file, desk.check(file)]));
    textsBefore = desk.texts();
    const init = desk.lay('init.lua', blockOf('Neovim', 'lua'));
    const session = path.join(import.meta.dirname, 'session.lua');
    results = await desk.work('nvim', ['--headless', '-u', init, '-c', `luafile ${session}`], {
      EXPECTED: JSON.stringify({
        file: files.plan,
        misspelt: files.misspelt,
        problems: Object.fromEntries(checked),
        fix: 'Change the key to "auditees"',
      }),
    });
  });
  after(() => desk.clear());

  it('goes through the session without an error or a warning', () => {
    assert.equal(results.problem, undefined);
    assert.doesNotMatch(results.messages, /error|warn|fail|does not support/i);
  });

  it('shows the diagnostics that check prints, also after characters of several units', () => {
    for (const [file, expected] of checked) {
      assert.ok(expected.length > 2, file);
      const shown = results.diagnostics[file]?.map((each) => ({
        ...each,
        severity: severities[each.severity] ?? each.severity,
      }));
      assert.deepEqual(inOrder(shown ?? []), inOrder(expected));
    }
  });

  it('shows a hover', () => {
    assert.match(results.hover[0] ?? '', /Uta Becker/);
    assert.ok(results.hover.some((line) => line.includes('A.8.31 as operator')));
  });

  it('leads to the definition in another file', () => {
    assert.deepEqual(results.definition, { file: 'people.audit.yaml', text: '  u.becker:' });
  });

  it('completes, with the ids alone', () => {
    assert.ok(results.completion.includes('i.sommer'));
    for (const word of results.completion) assert.match(word, /^[a-z]\.[a-z]+$/);
  });

  it('gets code lenses with no commands but those that the server has', () => {
    assert.match(results.lenses[0]?.title ?? '', /^19 requirements in scope/);
    for (const { command } of results.lenses) assert.ok(['', ...results.serverCommands].includes(command), command);
  });

  it('applies a quick fix', () => {
    assert.deepEqual(results.fixes, ['Change the key to "auditees"']);
    assert.match(results.fixed, /^ {4}auditees: \[d\.castro/);
  });

  it('renames in all files, and keeps comments and everything else', () => {
    const after = desk.texts();
    assertRenamed(textsBefore, after, ['u.becker', 'uta.becker']);
  });

  it('hears of a file that somebody else wrote', () => {
    assert.equal(results.came, 'surprise.audit.yaml');
  });
});
