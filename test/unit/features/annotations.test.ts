import assert from 'node:assert/strict';
import type { LineRange } from '../../../server/src/engine/diagnostic.ts';
import { documentLinks } from '../../../server/src/features/document-links.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';
import { marked } from './marked.ts';
import { smallIsms } from './small-isms.ts';

const everywhere: LineRange = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const both = { requirementTitles: true, personNames: true };

/** The lines of a file with the hints written into them, as `‹hint›`; those without hints are left out. */
function hinted(text: string, file: string, range = everywhere, wanted = both): readonly string[] {
  const engine = engineOver(filesOf(text));
  const lines = new LineIndex(engine.textOf(absolute(file)) ?? '');
  const byLine = new Map<number, string>();
  for (const { at, label } of inlayHints(engine, absolute(file), range, wanted).toReversed()) {
    const line = byLine.get(at.line) ?? lines.line(at.line);
    byLine.set(at.line, `${line.slice(0, at.character)}‹${label}›${line.slice(at.character)}`);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([, line]) => line.trim());
}

describe('inlay hints', () => {
  it('show titles after requirements and names after persons, teams and firms, in all styles', () => {
    assert.deepEqual(hinted(smallIsms, 'audits/IA-1/plan.audit.yaml').slice(0, 4), [
      'requirements: [A.5.15-A.5.18, "9.2.2"‹Internal audit programme›, soc2:CC6.1‹Logical access›]',
      'lead: &lead d.mora‹Dana Mora›',
      'auditors: [*lead‹Dana Mora›, s.rao‹Sam Rao›] # audit-ignore independence/operates-control -- s.rao knows it best, team:platform agrees',
      'd.mora‹Dana Mora›: { declaredOn: 2026-01-20 }',
    ]);
    assert.deepEqual(hinted(smallIsms, 'soa.audit.yaml').slice(0, 1), [
      `A.5.15‹Access control›: { applicable: true, status: implemented, owner: s.rao‹Sam Rao›, implementers: ["team:platform"‹Platform›, { party: 'firm:north'‹Northgate›, from: 2024-01-01 }] }`,
    ]);
  });

  it('go by the edition of the audit, and by the ISMS of the file', () => {
    const plan =
      'kind: AuditPlan\nid: IA-1\nstandard: ISO/IEC 27001:2013\nscope: { requirements: [A.9.1.1] }\nteam: { lead: a }\n';
    const two = `# file: a/isms.audit.yaml\nkind: Isms\nid: a\n# file: a/x.audit.yaml\n${plan}# file: b/isms.audit.yaml\nkind: Isms\nid: b\n---\nkind: People\npeople: { a: { name: Ann } }\n`;
    assert.deepEqual(hinted(two, 'a/x.audit.yaml'), ['scope: { requirements: [A.9.1.1‹Access control policy›] }']);
  });

  it('can be switched off, and are made for the lines that are seen', () => {
    const file = 'audits/IA-1/plan.audit.yaml';
    const titles = hinted(smallIsms, file, everywhere, { requirementTitles: true, personNames: false });
    assert.ok(titles.length > 0 && titles.every((line) => !line.includes('Dana')));
    assert.deepEqual(hinted(smallIsms, file, everywhere, { requirementTitles: false, personNames: false }), []);
    const seen = { start: { line: 11, character: 0 }, end: { line: 11, character: 99 } };
    assert.equal(hinted(smallIsms, file, seen).length, 1);
    assert.deepEqual(hinted(smallIsms, 'not-there.audit.yaml'), []);
  });

  it('are none where an alias stands for several ids', () => {
    const text = `kind: People\npeople: { a: { name: Ann }, b: { name: Ben } }\n---\nkind: AuditPlan\nid: IA-1\nteam:\n  auditors: &both [a, b]\n  experts: *both\n`;
    assert.deepEqual(hinted(text, 'example.audit.yaml'), ['auditors: &both [a‹Ann›, b‹Ben›]']);
  });
});

describe('document links', () => {
  const links = (text: string, file = 'example.audit.yaml') => {
    const engine = engineOver(filesOf(text));
    const lines = new LineIndex(engine.textOf(absolute(file)) ?? '');
    return documentLinks(engine, absolute(file)).map(({ range, target }) => {
      const on = lines.line(range.start.line).slice(range.start.character, range.end.character);
      return `${on} → ${'file' in target ? target.file : target.uri}`;
    });
  };

  it('lead to files of the workspace and to pages', () => {
    const register = `kind: EvidenceRegister
items:
  E-1: { title: "😀", file: "évidence/log.txt" }
  E-2: { uri: https://tickets.example/1 }
  E-3: { file: gone.txt }
  E-4: { file: ../outside.txt }
  E-5: { uri: "command:evil" }
  E-6: { uri: file:///etc/passwd }
`;
    assert.deepEqual(links(`${register}# file: évidence/log.txt\nlog\n`), [
      'évidence/log.txt → /workspace/évidence/log.txt',
      'https://tickets.example/1 → https://tickets.example/1',
    ]);
  });

  it('take of the criteria and competences what is a file', () => {
    const policies = '# file: policies/access.md\npolicy\n';
    assert.deepEqual(links(`${smallIsms}${policies}`, 'audits/IA-1/plan.audit.yaml'), [
      '../../policies/access.md → /workspace/policies/access.md',
    ]);
    assert.deepEqual(links(smallIsms, 'people.audit.yaml'), []);
  });

  it('are none in a file that is not there, and in half-typed values', () => {
    assert.deepEqual(links('kind: Finding\nuri: https:/\n'), []);
    assert.deepEqual(links('kind: Finding\nuri: "https://x.example\n', 'other.audit.yaml'), []);
  });
});

describe('selection ranges', () => {
  const growing = (text: string) => {
    const { engine, file, at } = marked(text);
    const content = engine.textOf(file) ?? '';
    const lines = new LineIndex(content);
    const [ranges = []] = selectionRanges(engine, file, [at]) ?? [];
    return ranges.map(({ start, end }) => content.slice(lines.offset(start), lines.offset(end)));
  };

  it('grow from the text in quotes to the file, by node', () => {
    const text = 'kind: AuditPlan\nteam:\n  auditors: ["d.^mora", s.rao]\n';
    const plain = text.replace('^', '');
    assert.deepEqual(growing(text).slice(0, 7), [
      ...['d.mora', '"d.mora"', '["d.mora", s.rao]', 'auditors: ["d.mora", s.rao]'],
      ...['team:\n  auditors: ["d.mora", s.rao]', plain.trimEnd(), plain].filter(
        (each, index, all) => all.indexOf(each) === index,
      ),
    ]);
  });

  it('take a key alone before its entry', () => {
    assert.deepEqual(growing('😀: 1\r\nti^tle: x\r\n').slice(0, 2), ['title', 'title: x']);
  });

  it('are the file where nothing stands, and none for a file that is not there', () => {
    assert.deepEqual(growing('^\n'), ['\n']);
    assert.equal(
      selectionRanges(engineOver(new Map()), '/workspace/x.audit.yaml', [{ line: 0, character: 0 }]),
      undefined,
    );
  });
});
