import assert from 'node:assert/strict';
import path from 'node:path';
import { Desk, files, inOrder, type Shown } from '../desk.ts';
import { blockOf } from '../editor-page.ts';
import { assertRenamed } from '../renamed.ts';

/** What session.el writes. */
interface Results {
  readonly problem?: string;
  readonly came: string;
  readonly diagnostics: Readonly<Record<string, readonly Shown[]>>;
  readonly hover: string;
  readonly definition: { readonly file: string; readonly text: string };
  readonly completion: readonly string[];
  readonly fixes: readonly string[];
  readonly fixed: string;
}

describe('Emacs with Eglot, with the set-up of docs/editors.md', () => {
  let desk: Desk;
  let results: Results;
  let textsBefore: ReadonlyMap<string, string>;
  let checked: ReadonlyMap<string, readonly Shown[]>;

  before(async () => {
    desk = new Desk('ISMS 1 #2');
    const shown = [files.plan, files.wide];
    checked = new Map(shown.map((file) => [file, desk.check(file)]));
    textsBefore = desk.texts();
    const init = desk.lay('init.el', blockOf('Emacs', 'elisp'));
    const session = path.join(import.meta.dirname, 'session.el');
    results = await desk.work('emacs', ['--batch', '--eval', '(package-activate-all)', '-l', init, '-l', session], {
      EXPECTED: JSON.stringify({
        file: files.plan,
        misspelt: files.misspelt,
        problems: Object.fromEntries(checked),
        fix: 'Change the key to "auditees"',
      }),
    });
  });
  after(() => desk.clear());

  it('goes through the session without an error', () => {
    assert.equal(results.problem, undefined);
  });

  it('shows the diagnostics that check prints, also after characters of several units', () => {
    for (const [file, expected] of checked) {
      assert.ok(expected.length > 2, file);
      assert.deepEqual(inOrder(results.diagnostics[file] ?? []), inOrder(expected));
    }
  });

  it('shows a hover', () => {
    assert.match(results.hover, /Uta Becker[\s\S]*A\.8\.31 as operator/);
  });

  it('leads to the definition in another file', () => {
    assert.deepEqual(results.definition, { file: 'people.audit.yaml', text: '  u.becker:' });
  });

  it('completes, with the ids alone', () => {
    assert.ok(results.completion.includes('i.sommer'));
    for (const word of results.completion) assert.match(word, /^[a-z]\.[a-z]+$/);
  });

  it('applies a quick fix', () => {
    assert.deepEqual(results.fixes, ['Change the key to "auditees"']);
    assert.match(results.fixed, /^ {4}auditees: \[d\.castro/);
  });

  it('renames in all files, and keeps comments and everything else', () => {
    const after = desk.texts();
    assertRenamed(textsBefore, after, ['u.becker', 'uta.becker']);
  });

  it('hears of a file that somebody else wrote into a new folder', () => {
    assert.equal(results.came, 'later/surprise.audit.yaml');
  });
});
