import assert from 'node:assert/strict';
import { type Desk, files, inOrder, type Shown } from './desk.ts';
import { assertRenamed } from './renamed.ts';

/** What a session in any editor writes. */
export interface Results {
  /** What went wrong; then nothing after it was done. */
  readonly problem?: string;
  /** The file that somebody else wrote, as the server told of it. */
  readonly came: string;
  readonly diagnostics: Readonly<Record<string, readonly Shown[]>>;
  readonly definition: { readonly file: string; readonly text: string };
  readonly completion: readonly string[];
  readonly fixes: readonly string[];
  readonly fixed: string;
}

/** Work in an editor, as a script of that editor does it: it gets what it has to wait for as `EXPECTED`, in JSON. */
export class Session<R extends Results> {
  readonly desk: Desk;
  readonly results: R;
  readonly #textsBefore: ReadonlyMap<string, string>;
  readonly #checked: ReadonlyMap<string, readonly Shown[]>;

  /** @param work starts the editor at a desk, with variables of the environment */
  static async begin<R extends Results>(
    desk: Desk,
    work: (variables: NodeJS.ProcessEnv) => Promise<R>,
  ): Promise<Session<R>> {
    const checked = new Map([files.plan, files.wide].map((file) => [file, desk.check(file)]));
    const textsBefore = desk.texts();
    const expected = {
      file: files.plan,
      misspelt: files.misspelt,
      problems: Object.fromEntries(checked),
      fix: 'Change the key to "auditees"',
    };
    return new Session(desk, await work({ EXPECTED: JSON.stringify(expected) }), textsBefore, checked);
  }

  private constructor(
    desk: Desk,
    results: R,
    textsBefore: ReadonlyMap<string, string>,
    checked: ReadonlyMap<string, readonly Shown[]>,
  ) {
    this.desk = desk;
    this.results = results;
    this.#textsBefore = textsBefore;
    this.#checked = checked;
  }

  /** @param inWords what the editor calls the severities */
  assertDiagnostics(inWords: Readonly<Record<string, string>> = {}): void {
    for (const [file, expected] of this.#checked) {
      assert.ok(expected.length > 2, file);
      const shown = (this.results.diagnostics[file] ?? []).map((each) => {
        return { ...each, severity: inWords[each.severity] ?? each.severity };
      });
      assert.deepEqual(inOrder(shown), inOrder(expected));
    }
  }

  assertDefinition(): void {
    assert.deepEqual(this.results.definition, { file: 'people.audit.yaml', text: '  u.becker:' });
  }

  assertCompletion(): void {
    assert.ok(this.results.completion.includes('i.sommer'));
    for (const word of this.results.completion) assert.match(word, /^[a-z]\.[a-z]+$/);
  }

  assertFixed(): void {
    assert.deepEqual(this.results.fixes, ['Change the key to "auditees"']);
    assert.match(this.results.fixed, /^ {4}auditees: \[d\.castro/);
  }

  assertRenamed(): void {
    assertRenamed(this.#textsBefore, this.desk.texts(), ['u.becker', 'uta.becker']);
  }
}
