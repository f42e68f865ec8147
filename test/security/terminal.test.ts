/** What a terminal would act on never reaches it from a file, a name of a file or an argument, whatever the command. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAtTerminal } from '../cli/at-terminal.ts';
import { project } from './product-code.ts';

/** CSI, OSC 8 and 52, C1, bidirectional overrides and isolates, carriage return, backspace, bell, NUL, separators. */
const hostile = [
  '\u001b[31mred\u001b[0m\u001b[2J',
  '\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u001b]52;c;cm0gLXJm\u0007\u001bP+q\u001b\\',
  '\u009b31m\u009d0;title\u009c\u0085',
  '\u202egpj.exe\u202c\u2066isolated\u2069\u061c\u200e\u200f',
  'over\rwritten\b\b\u0007\u0000\u007f\u2028\u2029\ufeff',
].join(' ');

/** Line feeds aside, no control character; and no mark that turns the direction of what follows. */
const active = /(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u;

const freeText =
  /^((?: *- )? *(?:title|organization|scope|name|justification|rationale|reason|statement|mitigation|notes|reference|conclusion|criterion|condition|cause|extent|consequence|recommendation|text|description|location|classification): )(?![|>{["&*])(.+)$/gm;

describe('what the command line prints', function () {
  this.timeout(120_000);
  let folder: string;
  let texts = 0;

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    cpSync(path.join(project, 'examples/acme-flawed'), folder, { recursive: true });
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.audit.yaml')) continue;
      const text = readFileSync(path.join(folder, file), 'utf8');
      const made = text.replace(freeText, (_, start: string, value: string) => {
        texts++;
        return `${start}${JSON.stringify(`${value} ${hostile}`)}`;
      });
      writeFileSync(path.join(folder, file), made);
    }
    const name = hostile.replace(/[/\0]/g, '');
    writeFileSync(
      path.join(folder, `${name.slice(0, 60)}.audit.yaml`),
      `apiVersion: audit-as-code/v1\nkind: Finding\nid: ${JSON.stringify(hostile)}\n${JSON.stringify(hostile)}: 1\n`,
    );
    writeFileSync(path.join(folder, 'people.csv'), `Name,Email,${hostile.replace(/[\r\n]/g, '')}\nA ${hostile},x,y\n`);
    writeFileSync(path.join(folder, 'oscal.json'), JSON.stringify({ [hostile]: { [hostile]: hostile } }));
    writeFileSync(path.join(folder, 'broken.json'), `{ "a": ${hostile}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const common = ['--no-git', '--no-cache', '--no-color', '--as-of', '2026-06-30'];
  const commands: readonly (readonly string[])[] = [
    ...['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'].map((format) => [
      'check',
      '--format',
      format,
    ]),
    ['check', '--stats', '--verbose'],
    ...['audits', 'findings', 'coverage', 'auditors'].flatMap((what) => [
      ['list', what],
      ['list', what, '--format', 'json'],
    ]),
    ...['internal-audit', 'management-summary', 'programme', 'findings', 'soa', 'audit-plan'].map((kind) => [
      'report',
      kind,
    ]),
    ['report', 'corrective-action', 'F-2025-001'],
    ['fix', '--dry-run'],
    ['migrate', '2013-to-2022', '--dry-run'],
    ['import', 'people', 'people.csv', '--dry-run'],
    ['import', 'soa', 'people.csv', '--dry-run'],
    ['import', 'oscal', 'oscal.json', '--dry-run'],
    ['import', 'oscal', 'broken.json', '--dry-run'],
    ...['assessment-plan', 'assessment-results', 'poam', 'component-definition'].map((model) => [
      ...['export', 'oscal', '--model', model],
    ]),
    ['assign', 'IA-2026-02'],
    ['plan-cycle', 'programme'],
    ['sample', 'people.csv', '--size', '1', '--dry-run'],
    ['sample', 'people.csv', '--size', '1', '--strata', 'none'],
    ['verify', 'people.csv'],
  ];
  /** What somebody has copied into a command. */
  const typed: readonly (readonly string[])[] = [
    [hostile],
    ['check', `--${hostile}`],
    ['check', hostile],
    ['check', '--format', hostile],
    ['check', '--as-of', hostile],
    ['check', '--root', hostile],
    ['check', '--baseline', hostile],
    ['check', '--changed-since', hostile],
    ['report', hostile],
    ['report', 'internal-audit', hostile],
    ['report', 'internal-audit', '--format', hostile],
    ['explain', hostile],
    ['list', hostile],
    ['import', hostile, hostile],
    ['import', 'soa', hostile],
    ['import', 'people', 'people.csv', '--map', `${hostile}=name`],
    ['import', 'people', 'people.csv', '--sheet', hostile],
    ['export', 'oscal', '--model', hostile],
    ['pack', hostile, '--output', 'x.zip'],
    ['verify', hostile],
    ['sample', hostile, '--size', hostile],
    ['assign', hostile],
    ['plan-cycle', hostile],
    ['baseline', 'update', hostile],
    ['init', '--organization', hostile, '--standard', hostile],
  ];

  const shown = (args: readonly string[]) =>
    args.map((each) => (each.includes(hostile) ? '<hostile>' : each)).join(' ');

  it(`is text for a terminal, in every command and format [TERM-1]`, async () => {
    const wrong: string[] = [];
    let saying = 0;
    for (const args of commands) {
      const { printed } = await runAtTerminal([...args, '--root', folder, ...common], []);
      if (printed.includes('gpj.exe')) saying++;
      const at = printed.search(active);
      if (at >= 0) wrong.push(`${shown(args)}: ${JSON.stringify(printed.slice(Math.max(0, at - 40), at + 20))}`);
    }
    assert.deepEqual(wrong, []);
    console.log(`      ${texts} hostile texts in ${commands.length} commands, ${saying} of which print them`);
    assert.ok(texts > 100 && saying > 15);
  });

  it('is text for a terminal where an argument is not [TERM-2]', async () => {
    const wrong: string[] = [];
    for (const args of typed) {
      const { printed } = await runAtTerminal([...args, ...common], []);
      const at = printed.search(active);
      if (at >= 0) wrong.push(`${shown(args)}: ${JSON.stringify(printed.slice(Math.max(0, at - 40), at + 20))}`);
    }
    assert.deepEqual(wrong, []);
    console.log(`      ${typed.length} hostile arguments`);
  });
});
