import assert from 'node:assert/strict';
import path from 'node:path';
import { Desk } from '../desk.ts';
import { blockOf } from '../editor-page.ts';
import { type Results, Session } from '../session.ts';

/** What session.el writes. */
interface EmacsResults extends Results {
  readonly hover: string;
}

describe('Emacs with Eglot, with the set-up of docs/editors.md', () => {
  const desk = new Desk('ISMS 1 #2');
  let session: Session<EmacsResults>;

  before(async () => {
    const init = desk.lay('init.el', blockOf('Emacs', 'elisp'));
    const script = path.join(import.meta.dirname, 'session.el');
    const args = ['--batch', '--eval', '(package-activate-all)', '-l', init, '-l', script];
    session = await Session.begin(desk, (variables) => desk.work('emacs', args, variables));
  });
  after(() => desk.clear());

  it('goes through the session without an error', () => {
    assert.equal(session.results.problem, undefined);
  });

  it('shows the diagnostics that check prints, also after characters of several units', () => {
    session.assertDiagnostics();
  });

  it('shows a hover', () => {
    assert.match(session.results.hover, /Uta Becker[\s\S]*A\.8\.31 as operator/);
  });

  it('leads to the definition in another file', () => session.assertDefinition());

  it('completes, with the ids alone', () => session.assertCompletion());

  it('applies a quick fix', () => session.assertFixed());

  it('renames in all files, and keeps comments and everything else', () => session.assertRenamed());

  it('hears of a file that somebody else wrote into a new folder', () => {
    assert.equal(session.results.came, 'later/surprise.audit.yaml');
  });
});
