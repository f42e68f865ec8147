import { filesOf } from '../support/files.ts';

/** A text that nobody means to write, and what is said of it. */
export interface BadText {
  readonly name: string;
  readonly text: string;
  /** The rules that report in it, one diagnostic each. */
  readonly rules: readonly string[];
}

/** A workspace without problems, beside which the bad texts stand. */
export const soundFiles = filesOf(`
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
certification:
  body: Example Cert
  externalAudits:
    surveillance-2026: { type: surveillance, date: 2026-02-01 }
rules: { schedule/no-audit-before-external-audit: off }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
`);

const finding = `apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Leavers
audit: surveillance-2026
type: observation
requirements: [A.5.18]
raisedBy: p.lind
raisedOn: 2026-02-04
status: open
condition: 3 of 25 leavers kept access
`;
const people = 'apiVersion: audit-as-code/v1\nkind: People\nid: more\npeople:\n';
const megabytes = 'x y '.repeat(1_250_000);

/** Texts that can be read or refused at once. */
export const badTexts: readonly BadText[] = [
  { name: 'nothing', text: '', rules: ['schema/kind'] },
  { name: 'white space', text: ' \n\t\n\n', rules: ['schema/kind'] },
  { name: 'a comment', text: '# Nothing yet\n', rules: ['schema/kind'] },
  { name: 'a byte order mark', text: '\ufeff', rules: ['schema/kind'] },
  { name: 'document markers', text: '---\n---\n...\n', rules: ['schema/kind'] },
  { name: 'one word', text: 'finding', rules: ['schema/kind'] },
  { name: 'a list', text: '- a\n- b\n', rules: ['schema/kind'] },
  { name: 'NUL characters', text: '\0'.repeat(100_000), rules: ['schema/kind'] },
  { name: 'an unclosed quote', text: finding.replace('Leavers', '"Leavers'), rules: ['syntax/yaml'] },
  { name: 'an unclosed bracket', text: finding.replace('[A.5.18]', '[A.5.18'), rules: ['syntax/yaml'] },
  { name: 'a key without a colon', text: finding.replace('status:', 'status'), rules: ['syntax/yaml'] },
  { name: 'a tab', text: `${finding}response:\n\tby: p.lind\n`, rules: ['syntax/yaml'] },
  { name: 'a key twice', text: `${finding}status: closed\n`, rules: ['syntax/yaml'] },
  { name: 'an alias of nothing', text: `${finding}cause: *nothing\n`, rules: ['syntax/yaml'] },
  { name: 'an alias of itself', text: `${finding}x-a: &a [*a]\n`, rules: ['syntax/yaml'] },
  { name: 'an alias bomb', text: `${finding}${bomb('lol')}`, rules: ['syntax/yaml'] },
  {
    name: 'an alias bomb of requirements',
    text: finding.replace('[A.5.18]', '*a11').replace(/^kind/m, `${bomb('A.5.18')}kind`),
    rules: ['syntax/yaml'],
  },
  { name: 'an alias bomb of merges', text: `${finding}${mergeBomb()}`, rules: ['syntax/yaml'] },
  {
    name: 'nesting 10,000 deep',
    text: `${finding}x-a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    rules: ['syntax/yaml'],
  },
  { name: 'nesting 10,000 deep and unclosed', text: `${finding}x-a: ${'{a: '.repeat(10_000)}`, rules: ['syntax/yaml'] },
  { name: 'blocks 2,000 deep', text: `${finding}x-a:\n${staircase(2_000)}`, rules: ['syntax/yaml'] },
  { name: 'a key __proto__', text: `${finding}__proto__: { title: Other }\n`, rules: ['schema/unknown-key'] },
  { name: 'a key constructor', text: `${finding}constructor: { name: Other }\n`, rules: ['schema/unknown-key'] },
  { name: 'a key hasOwnProperty', text: `${finding}hasOwnProperty: true\n`, rules: ['schema/unknown-key'] },
  {
    name: 'a key __proto__ in a mapping',
    text: `${finding}correction: { description: D, __proto__: 1 }\n`,
    rules: ['schema/unknown-key'],
  },
  { name: 'an id __proto__', text: `${people}  __proto__: { name: Petra Lind }\n`, rules: ['schema/value'] },
  { name: 'an id constructor', text: `${people}  constructor: { name: Petra Lind }\n`, rules: [] },
  {
    name: 'a person of the name of a method',
    text: finding.replace('p.lind', 'toString'),
    rules: ['reference/person'],
  },
  {
    name: 'a rule of the name of a method',
    text: `${finding}# audit-ignore toString -- Known\n`,
    rules: ['deviation/unknown-rule'],
  },
];

/** Texts of 5 MB, and what takes as long. */
export const largeTexts: readonly BadText[] = [
  { name: 'a line of 5 MB', text: finding.replace('Leavers', megabytes), rules: [] },
  { name: 'a line of 5 MB that is no document', text: megabytes, rules: ['schema/kind'] },
  {
    name: 'a line of 5 MB in quotes that never end',
    text: finding.replace('Leavers', `"${megabytes}`),
    rules: ['syntax/yaml'],
  },
  { name: 'a comment of 5 MB', text: `${finding}# ${megabytes}\n`, rules: [] },
  { name: 'a key of 5 MB', text: `${finding}${'x'.repeat(5_000_000)}: 1\n`, rules: ['syntax/yaml'] },
  { name: 'a person of 5 MB', text: finding.replace('p.lind', 'x'.repeat(5_000_000)), rules: ['reference/person'] },
  { name: 'a date of 5 MB', text: finding.replace('2026-02-04', '1'.repeat(5_000_000)), rules: ['schema/value'] },
  {
    name: 'a requirement of 5 MB',
    text: finding.replace('A.5.18', `A.${'5.'.repeat(2_500_000)}5`),
    rules: ['reference/requirement'],
  },
  { name: 'a status of 5 MB', text: finding.replace('open', 'x'.repeat(5_000_000)), rules: ['schema/value'] },
  {
    name: 'a reason of 5 MB',
    text: `${finding}# audit-ignore evidence/unused -- ${megabytes}\n`,
    rules: ['deviation/unused'],
  },
  { name: 'a block of 5 MB', text: finding.replace('Leavers', `|\n${'  x y\n'.repeat(800_000)}`), rules: [] },
  { name: '50,000 keys', text: `${people}${keys((index) => `  p${index}: { name: ${'x'.repeat(80)} }`)}`, rules: [] },
  {
    name: '50,000 keys of anything',
    text: `${finding}x-a:\n${keys((index) => `  key-${index}: ${'x'.repeat(85)}`)}`,
    rules: [],
  },
  { name: '50,000 anchors', text: `${finding}x-a:\n${keys((index) => `  - &a${index} x\n  - *a${index}`)}`, rules: [] },
];

/** A text with a problem for each of 50,000 keys. */
export const manyProblems: readonly (BadText & { readonly times: number })[] = [
  {
    name: 'unknown keys',
    text: `${finding}${keys((index) => `key-${index}: 1`)}`,
    rules: ['schema/unknown-key'],
    times: 50_000,
  },
  { name: 'one key', text: `${finding}${keys(() => 'status: open')}`, rules: ['syntax/yaml'], times: 50_000 },
  {
    name: 'unknown requirements',
    text: finding.replace('[A.5.18]', `\n${keys((index) => `  - A.9.${index + 100}`)}`),
    rules: ['reference/requirement'],
    times: 50_000,
  },
  {
    name: 'unknown evidence',
    text: `${finding}evidence:\n${keys((index) => `  - E-${index}`)}`,
    rules: ['reference/evidence'],
    times: 50_000,
  },
  {
    name: 'persons without a name',
    text: `${people}${keys((index) => `  p${index}: { notes: N }`)}`,
    rules: ['schema/required'],
    times: 50_000,
  },
  {
    name: 'ids twice',
    text: `${people}${keys((index) => `  ${index % 2 ? 'P' : 'p'}${index >> 1}: { name: N }`)}`,
    rules: ['reference/duplicate-id'],
    times: 25_000,
  },
  {
    name: 'idle deviations',
    text: `${finding}${keys(() => '# audit-ignore evidence/unused -- Known')}`,
    rules: ['deviation/unused'],
    times: 50_000,
  },
];

function bomb(text: string): string {
  const levels = Array.from(
    { length: 11 },
    (_, level) => `x-${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]\n`,
  );
  return `x-0: &a0 ${text}\n${levels.join('')}`;
}

function mergeBomb(): string {
  const levels = Array.from(
    { length: 2_000 },
    (_, level) => `x-${level + 1}: &a${level + 1} { k${level}: 1, <<: [*a${level}, *a${level}] }\n`,
  );
  return `x-0: &a0 { k: 1 }\n${levels.join('')}`;
}

function staircase(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('');
}

function keys(line: (index: number) => string): string {
  return Array.from({ length: 50_000 }, (_, index) => `${line(index)}\n`).join('');
}
