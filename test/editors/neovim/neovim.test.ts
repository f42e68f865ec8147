import assert from 'node:assert/strict';
import path from 'node:path';
import { Desk } from '../desk.ts';
import { blockOf } from '../editor-page.ts';
import { type Results, Session } from '../session.ts';

/** What session.lua writes. */
interface NeovimResults extends Results {
  readonly messages: string;
  readonly hover: readonly string[];
  readonly lenses: readonly { readonly title: string; readonly command: string }[];
  readonly serverCommands: readonly string[];
}

/** What Neovim calls two of the severities. */
const severities: Readonly<Record<string, string>> = { warn: 'warning', info: 'information' };

describe('Neovim, with the set-up of docs/editors.md', () => {
  const desk = new Desk('Prüfung 1 #2');
  let session: Session<NeovimResults>;

  before(async () => {
    const init = desk.lay('init.lua', blockOf('Neovim', 'lua'));
    const script = path.join(import.meta.dirname, 'session.lua');
    const args = ['--headless', '-u', init, '-c', `luafile ${script}`];
    session = await Session.begin(desk, (variables) => desk.work('nvim', args, variables));
  });
  after(() => desk.clear());

  it('goes through the session without an error or a warning', () => {
    assert.equal(session.results.problem, undefined);
    assert.doesNotMatch(session.results.messages, /error|warn|fail|does not support/i);
  });

  it('shows the diagnostics that check prints, also after characters of several units', () => {
    session.assertDiagnostics(severities);
  });

  it('shows a hover', () => {
    assert.match(session.results.hover[0] ?? '', /Uta Becker/);
    assert.ok(session.results.hover.some((line) => line.includes('A.8.31 as operator')));
  });

  it('leads to the definition in another file', () => session.assertDefinition());

  it('completes, with the ids alone', () => session.assertCompletion());

  it('gets code lenses with no commands but those that the server has', () => {
    const { lenses, serverCommands } = session.results;
    assert.match(lenses[0]?.title ?? '', /^19 requirements in scope/);
    for (const { command } of lenses) assert.ok(['', ...serverCommands].includes(command), command);
  });

  it('applies a quick fix', () => session.assertFixed());

  it('renames in all files, and keeps comments and everything else', () => session.assertRenamed());

  it('hears of a file that somebody else wrote', () => {
    assert.equal(session.results.came, 'surprise.audit.yaml');
  });
});
