import fc from 'fast-check';
import { acmeFlawed, caseWorkspaces } from '../unit/engine/workspaces.ts';

/** Small workspaces, by name: those of the conformance cases, and the flawed example. */
export const workspaces = new Map([...caseWorkspaces(), ['acme-flawed', acmeFlawed()]]);

/** A workspace, whose name is shown where something fails. */
export const workspace = fc.constantFrom(...workspaces.keys());

/** Pieces that change what a text means, or that are hard to count: pairs, line ends, characters of no width. */
export const pieces = [
  ...[
    '',
    'a',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{ ',
    ' }',
    ', ',
    '"',
    "'",
    '\\',
    '|\n',
    '>-\n',
    '&a ',
    '*a ',
    '!t ',
    '!!str ',
  ],
  ...[
    '# c\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<: *a\n',
    'id: x\n',
    'kind: Isms\n',
    'notes: n\n',
    '  extra: 1\n',
    '@',
  ],
  ...['\n', '\r\n', '\r', '\t', ' ', '\n  ', '\0', '\u0085', '\u2028', '\ufeff', '\u200b', '\u0301'],
  ...['\u{1f600}', '\ud83d', '\ude00', 'über', '١٢', '\u202e', '__proto__: 1\n', '9.2', '2026-02-30', '1e999', 'null'],
];

export const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
