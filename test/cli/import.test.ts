import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runAtTerminal } from './at-terminal.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { sound } from './workspaces.ts';

const spreadsheets = path.resolve(import.meta.dirname, '../spreadsheets');

describe('import', function () {
  this.timeout(30_000);
  after(removeFolders);

  const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');
  const errorsIn = async (folder: string) => {
    const { stdout } = await run(folder, ['check', '--format', 'json', '--no-cache']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; rule: string; file: string }[] };
    return diagnostics.filter(({ severity }) => severity === 'error');
  };

  /** A new ISMS, and the three spreadsheets in a folder of it. */
  async function withSpreadsheets(): Promise<string> {
    const folder = await folderWith('');
    await run(folder, ['init', '--organization', 'ACME GmbH', '--as-of', '2026-03-31']);
    await put(folder, 'old/.keep', '');
    for (const file of await readdir(spreadsheets)) {
      if (!file.endsWith('.ts')) await copyFile(path.join(spreadsheets, file), path.join(folder, 'old', file));
    }
    return folder;
  }

  it('reads people, statement and findings into a new ISMS, and no file of it is wrong in its form', async () => {
    const folder = await withSpreadsheets();
    const people = await run(folder, [
      'import',
      'people',
      'old/mitarbeiter.xlsx',
      '--sheet',
      'Hamburg',
      '--sheet',
      'berlin',
    ]);
    assert.equal(people.code, 0, people.stderr);
    assert.match(people.stderr, /^Read 7 people from mitarbeiter\.xlsx\.$/m);
    assert.match(people.stderr, /^Wrote people-2\.audit\.yaml\.$/m);
    const statement = await run(folder, ['import', 'soa', 'old/anwendbarkeit.xlsx']);
    assert.equal(statement.code, 0, statement.stderr);
    assert.match(statement.stderr, /C "Anwendbar \(ja\/nein\)" → applicable/);
    assert.match(await read(folder, 'soa.audit.yaml'), /owner: j\.weiss/, 'in the place of what init has written');
    const findings = await run(folder, ['import', 'findings', 'old/feststellungen.csv', '--as-of', '2026-03-31']);
    assert.equal(findings.code, 0, findings.stderr);
    assert.ok(existsSync(path.join(folder, 'findings/2025-07.audit.yaml')));
    const errors = await errorsIn(folder);
    const rules = new Set(errors.filter(({ file }) => !file.startsWith('findings/')).map(({ rule }) => rule));
    assert.deepEqual([...rules], [], JSON.stringify(errors));
    const wrong = errors.filter(({ rule }) => /^syntax|schema\/(kind|value|unknown-key)/.test(rule));
    assert.deepEqual(wrong, []);
  });

  it('overwrites nothing, and says what is there', async () => {
    const folder = await withSpreadsheets();
    await run(folder, ['import', 'people', 'old/mitarbeiter.xlsx', '--sheet', 'Hamburg']);
    const before = await read(folder, 'people-2.audit.yaml');
    const people = await run(folder, ['import', 'people', 'old/mitarbeiter.xlsx', '--sheet', 'Hamburg']);
    assert.equal(people.code, 0);
    assert.match(people.stderr, /^There is nothing new to write\.$/m);
    assert.match(people.stderr, /There already, left as they are \(5\):\n {2}j\.weiss in people-2\.audit\.yaml\n/);
    assert.equal(await read(folder, 'people-2.audit.yaml'), before);

    await run(folder, ['import', 'soa', 'old/anwendbarkeit.xlsx']);
    const statement = await run(folder, ['import', 'soa', 'old/anwendbarkeit.xlsx']);
    assert.equal(statement.code, 2);
    assert.match(statement.stderr, /There is a statement of applicability already, in soa\.audit\.yaml/);

    await run(folder, ['import', 'findings', 'old/feststellungen.csv']);
    await put(folder, 'findings/2025-07.audit.yaml', `${await read(folder, 'findings/2025-07.audit.yaml')}# mine\n`);
    const findings = await run(folder, ['import', 'findings', 'old/feststellungen.csv', '--dry-run']);
    assert.match(findings.stderr, /2025-07 in findings\/2025-07\.audit\.yaml/);
    assert.doesNotMatch(findings.stdout, /^id: 2025-07$/m);

    await put(folder, 'other.yaml', 'mine\n');
    const other = await run(folder, [
      'import',
      'people',
      'old/mitarbeiter.xlsx',
      '--sheet',
      'Berlin',
      '--output',
      'other.yaml',
    ]);
    assert.equal(other.code, 2);
    assert.equal(await read(folder, 'other.yaml'), 'mine\n');
  });

  it('writes nothing with --dry-run, and prints what it would', async () => {
    const folder = await withSpreadsheets();
    const before = await read(folder, 'soa.audit.yaml');
    const { code, stdout, stderr } = await run(folder, ['import', 'soa', 'old/anwendbarkeit.xlsx', '--dry-run']);
    assert.equal(code, 0);
    assert.match(stdout, /^# file: soa\.audit\.yaml\n# Imported from anwendbarkeit\.xlsx, sheet "SoA 2025"\.$/m);
    assert.match(stderr, /^Left out \(\d+\):$/m);
    assert.doesNotMatch(stderr, /Wrote/);
    assert.equal(await read(folder, 'soa.audit.yaml'), before);
  });

  it('takes --map for a heading or letters, and leaves out what it is told to', async () => {
    const folder = await folderWith(`${sound}
# file: soa.csv
Ref,Gilt das?,Wer,Farbe
A.5.1,ja,Pia Lind,rot
A.5.2,nein,Mai Ito,blau
`);
    const { code, stderr } = await run(folder, [
      ...['import', 'soa', 'soa.csv', '--map', 'Gilt das?=applicable'],
      ...['--map', 'c=owner', '--map', 'Farbe=ignore'],
    ]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /D "Farbe" is left out/);
    assert.match(stderr, /D2: column D \(Farbe\) is to be left out: rot/);
    assert.match(await read(folder, 'soa.audit.yaml'), /A\.5\.2:.*\n {4}applicable: false\n {4}owner: m\.ito\n/);
    for (const [map, message] of [
      ['Farbe=colour', /"colour" is no key for a column\. The keys are control, /],
      ['Form=owner', /There is no column "Form"/],
      ['Farbe', /Write a column and a key/],
    ] as const) {
      const wrong = await run(folder, ['import', 'soa', 'soa.csv', '--map', 'B=applicable', '--map', map]);
      assert.equal(wrong.code, 2);
      assert.match(wrong.stderr, message);
    }
  });

  it('reads additional requirements that the ISMS declares, and its own registers', async () => {
    const folder = await folderWith(
      sound.replace(
        'scope: Everything',
        'scope: Everything\nadditionalRequirements:\n  soc2: { title: SOC 2, items: { CC6.1: Access } }',
      ),
    );
    await put(
      folder,
      'soa.csv',
      'Control,Applicable,Implementers\nA.5.1,yes,"Pia Lind, from 2024-07-01; Mai Ito (m.ito)"\nsoc2:CC6.1,yes,\n',
    );
    const { code, stderr } = await run(folder, ['import', 'soa', 'soa.csv']);
    assert.equal(code, 0, stderr);
    const text = await read(folder, 'soa.audit.yaml');
    assert.match(text, /^ {2}soc2:CC6\.1:\n {4}applicable: true$/m);
    assert.match(text, /- \{ party: p\.lind, from: 2024-07-01 \}\n {6}- m\.ito\n/);
    const other = await folderWith(sound);
    const csv = await run(folder, ['report', 'soa', '--format', 'csv', '--output', 'register.csv']);
    assert.equal(csv.code, 0, csv.stderr);
    const again = await run(other, ['import', 'soa', path.join(folder, 'register.csv')]);
    assert.equal(again.code, 0, again.stderr);
    assert.match(await read(other, 'soa.audit.yaml'), /- \{ party: p\.lind, from: 2024-07-01 \}\n {6}- m\.ito\n/);
  });

  it('asks at a terminal what the columns are that it does not know', async () => {
    const folder = await folderWith(`${sound}
# file: soa.csv
Control,Applicable,Wer
A.5.1,ja,Pia Lind
`);
    const args = ['import', 'soa', path.join(folder, 'soa.csv'), '--root', folder];
    const { code, asked, printed } = await runAtTerminal([...args, '--dry-run'], ['colour', 'owner']);
    assert.equal(code, 0, printed);
    assert.deepEqual(asked, Array(2).fill('Column C "Wer", such as "Pia Lind" [x-wer]: '));
    assert.match(printed, /^ {4}owner: p\.lind$/m);
    assert.match(printed, /"colour" is no key/);
    assert.equal((await runAtTerminal(args, [])).code, 2, 'the input has ended');
    assert.ok(!existsSync(path.join(folder, 'soa.audit.yaml')));
  });

  it('says what it cannot read, and where', async () => {
    const folder = await folderWith(`${sound}
# file: plain.csv
just,some,words
# file: lacking.csv
Applicable,Owner
ja,Pia
`);
    await put(folder, 'empty.csv', '\n');
    for (const [args, message] of [
      [['soa', 'absent.xlsx'], /There is no file absent\.xlsx/],
      [['soa', 'empty.csv'], /empty\.csv is empty/],
      [['soa', 'plain.csv'], /no row of headings that are known\. .* --map COLUMN=KEY, such as --map B=control/],
      [
        ['soa', 'lacking.csv'],
        /No column of "lacking\.csv" is known as control\. Name it with --map COLUMN=control\. The columns are A "Applicable"/,
      ],
      [
        ['people', path.join(spreadsheets, 'mitarbeiter.xlsx'), '--sheet', 'Bremen'],
        /no sheet "Bremen"\. Its sheets are "Deckblatt", "Hamburg", "Berlin"/,
      ],
      [['findings', path.join(spreadsheets, 'feststellungen.csv'), '--audit', 'IA-1'], /There is no audit IA-1/],
    ] as const) {
      const { code, stdout, stderr } = await run(folder, ['import', ...args]);
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
  });
});
