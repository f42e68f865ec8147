import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kinds } from '../../server/src/model/kinds.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';
import { judge, written } from './schema/judge.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/audit.json', import.meta.url);
const all: readonly Snippet[] = Object.values(JSON.parse(readFileSync(file, 'utf8')));
const documents = all.filter(({ isFileTemplate }) => isFileTemplate);
const parts = all.filter(({ isFileTemplate }) => !isFileTemplate);

const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '06', CURRENT_DATE: '30' };

/**
 * The text that a snippet inserts when all is left as proposed: each placeholder its default, each choice its first
 * option; variables are those of 2026-06-30. Throws where the body has anything else of the syntax of snippets.
 */
function expand({ body }: Snippet): string {
  const defaults = new Map<string, string>();
  const construct = /\$\{(\d+):((?:[^{}]|\{\w+\})*)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$(\d+)/g;
  const filled = body
    .join('\n')
    .replace(construct, (_, place?: string, text?: string, choice?: string, first?: string, mirror?: string) => {
      const number = place ?? choice;
      if (number === undefined) return defaults.get(mirror ?? '') ?? '';
      assert.ok(!defaults.has(number), `two placeholders have the number ${number}`);
      defaults.set(number, text ?? first ?? '');
      return text ?? first ?? '';
    })
    .replace(/\$\{([A-Z_]+)\}/g, (variable, name: string) => variables[name] ?? variable);
  assert.doesNotMatch(filled, /\$|\\/, 'not expanded');
  return filled;
}

function expanded(prefix: string): string {
  const snippet = all.find((each) => each.prefix === prefix);
  assert.ok(snippet, `there is no snippet ${prefix}`);
  return expand(snippet);
}

function messages(text: string): readonly string[] {
  return judge(text).map(({ message }) => message);
}

function indented(text: string): string {
  return `\n${text.trimEnd().replace(/^/gm, '  ')}`;
}

/** A document around each part, which the part belongs to. */
const around: Readonly<Record<string, (part: string) => string>> = {
  'audit-external-audit': (part) =>
    written('Isms', { certification: indented(`body: Example Cert\nexternalAudits:${indented(part)}`) }),
  'audit-person': (part) => written('People', { people: indented(part) }),
  'audit-competence': (part) =>
    written('People', { people: indented(`d.mora:${indented(`name: Dana Mora\ncompetence:${indented(part)}`)}`) }),
  'audit-control': (part) => written('StatementOfApplicability', { controls: indented(part) }),
  'audit-programme-audit': (part) => written('AuditProgramme', { audits: indented(part) }),
  'audit-session': (part) => written('AuditPlan', { sessions: indented(part) }),
  'audit-accepted-conflict': (part) => written('AuditPlan', { acceptedConflicts: indented(part) }),
  'audit-result': (part) => written('Workpaper', { results: indented(part) }),
  'audit-evidence-item': (part) => written('EvidenceRegister', { items: indented(part) }),
  'audit-correction': (part) => `${written('Finding')}${part}`,
  'audit-corrective-action': (part) => written('Finding', { correctiveActions: indented(part) }),
};

describe('the snippets', () => {
  it('begin with audit-, each with a prefix of its own', () => {
    for (const { prefix, description } of all) {
      assert.match(prefix, /^audit-[a-z-]+$/);
      assert.match(description, /^[A-Z].*\.$/);
    }
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
  });

  it('have a document for each kind', () => {
    const found = documents.map((each) => /^kind: (\w+)$/m.exec(expand(each))?.[1]);
    assert.deepEqual(found.sort(), [...kinds].sort());
  });

  for (const { prefix } of documents) {
    it(`${prefix} inserts a document that fits its schema`, () => {
      assert.deepEqual(messages(expanded(prefix)), []);
    });
  }

  it('are tested for every part', () => {
    assert.deepEqual(Object.keys(around).sort(), parts.map(({ prefix }) => prefix).sort());
  });

  for (const [prefix, enclose] of Object.entries(around)) {
    it(`${prefix} inserts a part that fits the schema of its document`, () => {
      const part = expanded(prefix);
      const [line = ''] = part.split('\n');
      const text = enclose(part);
      assert.ok(text.includes(line));
      assert.deepEqual(messages(text), []);
    });
  }

  it('make an ISMS together in which every reference leads somewhere', () => {
    const stream = documents.map(expand).join('---\n');
    const found = diagnosticsOf(engineOver(filesOf(stream))).filter(({ rule }) => rule.startsWith('reference/'));
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });
});
