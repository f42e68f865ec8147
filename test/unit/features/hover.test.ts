import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { hover } from '../../../server/src/features/hover.ts';
import { marked, shown } from './marked.ts';
import { markedBefore, smallIsms } from './small-isms.ts';

const pages = { ofRule: (rule: string) => `file:///pages/${rule}.md` };

/** The lines of the hover at the mark, the place first. */
function hoverAt(text: string): readonly string[] {
  const { engine, file, at } = marked(text);
  const found = hover(engine, file, at, pages);
  return found
    ? [shown(engine, { file, range: found.range }), ...found.markdown.split('\n').filter((line) => line !== '')]
    : [];
}

describe('the hover on an id', () => {
  it('tells of a control: the standard, the statement of applicability, who audits it, open findings', () => {
    assert.deepEqual(hoverAt(markedBefore('A.5.15]\nraisedBy')), [
      'findings/F-1.audit.yaml:7 A.5.15',
      '**Access control** (A.5.15) – control, A.5 Organizational controls',
      '- Control type: preventive',
      '- Properties: confidentiality, integrity, availability',
      '- Concepts: protect',
      '- Capabilities: identity and access management',
      '- Domains: protection',
      '- Statement of applicability: applicable, implemented',
      '- Owner: Sam Rao (s.rao)',
      '- Implementers: Platform (team:platform); Northgate (firm:north), from 2024-01-01',
      '- Audits: IA-1, completed, 2026-02-02 to 2026-02-13, S1 2026-02-03 Dana Mora (d.mora), result: nonconforming',
      '- Open findings: F-1 Leavers keep \\*access\\*, minor nonconformity, open',
    ]);
  });

  it('tells of a clause, with its amendment', () => {
    const clause = hoverAt(smallIsms.replace('"9.2.2", soc2:CC6.1]\nperiod', '^4.1]\nperiod'));
    assert.equal(clause[1], '**Understanding the organization and its context** (4.1) – clause of ISO/IEC 27001:2022');
    assert.match(clause.join('\n'), /- Amd 1:2024: adds a duty to decide whether climate change/);
    const programme = hoverAt(markedBefore('9.2.2", soc2:CC6.1]\nperiod'));
    assert.ok(programme.includes('- Owner: Pia Lind (p.lind)'));
    assert.ok(programme.includes('- Operators: Internal Audit (team:audit)'));
  });

  it('tells what a wider selector stands for', () => {
    assert.deepEqual(hoverAt(markedBefore('A.5.15-A.5.18, "9.2.2"')).slice(1, 4), [
      '**A.5.15-A.5.18** – range, 4 requirements',
      '- Stands for:',
      '  - A.5.15 Access control',
    ]);
    const theme = hoverAt(smallIsms.replace('[A.6]', '[^A.5]'));
    assert.equal(theme[1], '**Organizational controls** (A.5) – theme of Annex A, 37 requirements');
    assert.equal(theme.at(-1), '  - and 25 more');
    assert.equal(hoverAt(markedBefore('soc2:*'))[1], '**SOC 2** (soc2:\\*) – additional requirements, 2 requirements');
  });

  it('tells of an additional requirement wherever the pointer is on it', () => {
    for (const text of ['soc2:CC6.1]\nperiod', 'CC6.1]\nperiod']) {
      assert.deepEqual(hoverAt(markedBefore(text)).slice(0, 2), [
        'audits/IA-1/plan.audit.yaml:9 soc2:CC6.1',
        '**Logical access** (soc2:CC6.1) – additional requirement',
      ]);
    }
    assert.equal(hoverAt(markedBefore('soc2: {'))[1], '**SOC 2** (soc2) – set of additional requirements');
  });

  it('tells of a person: team, competence, responsibilities, audits', () => {
    assert.deepEqual(hoverAt(markedBefore('s.rao, due: 2026-02-06')).slice(1), [
      '**Sam Rao** (s.rao) – internal auditor',
      '- Team: Platform (team:platform), from 2024-01-01',
      '- Firm: Northgate (firm:north)',
      '- Reports to: Pia Lind (p.lind)',
      '- Answers for:',
      '  - A.5.15 as owner',
      '  - A.5.15 as implementer, through Platform (team:platform), from 2024-01-01',
      '  - A.5.15 as implementer, through Northgate (firm:north), from 2024-01-01',
      '- Audits: IA-1, auditor, completed, 2026-02-02 to 2026-02-13, sessions S2',
    ]);
    const expired = smallIsms.replace('obtained: 2024-05-02,', 'obtained: 2024-05-02, expires: 2026-05-02,');
    assert.ok(
      hoverAt(markedBefore('d.mora:\n', 1, expired)).includes(
        '- Competence: Lead Auditor, auditing, iso27001, from 2024-05-02 to 2026-05-02 (expired)',
      ),
    );
    assert.match(
      hoverAt(markedBefore('p.lind]'))[1] ?? '',
      /governing body, senior management, manages the audit programme/,
    );
  });

  it('tells of everything else that has an id', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['team:audit', '**Internal Audit** (audit) – team'],
      ["firm:north'", '**Northgate** (north) – firm'],
      ['IA-1\nsession', '**Access** (IA-1) – internal audit'],
      ['IA-2: {', '**Next** (IA-2) – internal audit, without a plan here'],
      ['surveillance-2027\ntype', '**surveillance-2027** – external audit'],
      ['S1\nauditor', '**S1** – session of audit IA-1'],
      ['F-1] }', '**Leavers keep \\*access\\*** (F-1) – minor nonconformity'],
      ['CA-1', '**CA-1** – corrective action of finding F-1'],
      ['E-1]\ncorrection', '**Sample** (E-1) – evidence'],
      ['programme-1\nstatus', '**Programme** (programme-1) – audit programme'],
      ['lead ]', '**Dana Mora** (d.mora) – team lead, internal auditor'],
    ];
    for (const [text, expected] of cases) assert.equal(hoverAt(markedBefore(text))[1], expected, text);
    assert.ok(
      hoverAt(markedBefore('F-1] }')).includes('- Corrective actions: CA-1, Alert, Sam Rao (s.rao), due on 2026-07-04'),
    );
  });

  it('is not confused by ids that name nothing', () => {
    for (const text of ['p.lynd', 'team:nobody']) {
      assert.deepEqual(hoverAt(smallIsms.replace('manager: p.lind', `manager: ^${text}`)), [], text);
    }
  });

  it('keeps text of files from being HTML, links, images or emphasis [MD-1]', () => {
    const nasty =
      '<img src=x onerror=1> [a](command:b) ![i](http://x) **b** `c` https://evil.example www.evil.example $(alert) &lt; @me';
    const text = smallIsms.replace('title: Leavers keep *access*', `title: '${nasty}'`);
    const markdown = hoverAt(markedBefore('F-1] }', 1, text))
      .slice(1)
      .join('\n');
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
    assert.doesNotMatch(html, /<(img|a|code|em)\b|href|src="/);
    assert.ok(html.includes('&lt;img src=x onerror=1&gt;'), html);
  });
});

describe('the hover on a key', () => {
  it('tells what it is for, whether it is required, and the clause', () => {
    assert.deepEqual(hoverAt(markedBefore('programme: programme-1')), [
      'audits/IA-1/plan.audit.yaml:5 programme',
      '**programme** (required)',
      'The programme that the audit belongs to.',
      '*ISO/IEC 27001, 9.2.2*',
    ]);
    assert.match(hoverAt(markedBefore('operators: [team:audit]')).join('\n'), /Who runs it day by day/);
    assert.match(hoverAt(markedBefore('reportsTo:')).join('\n'), /^people\.audit\.yaml:15 reportsTo/);
  });

  it('lists the words that may stand there, and on a word tells of it', () => {
    const status = hoverAt(markedBefore('status: completed'));
    assert.ok(status.includes('- `in-progress`: Under way.'));
    assert.deepEqual(hoverAt(markedBefore('minor-nonconformity')).slice(1, 2), ['**minor-nonconformity**']);
  });

  it('tells nothing of free text and free keys', () => {
    assert.deepEqual(hoverAt('kind: Finding\nid: F\nx-own: { ^a: b }\n'), []);
    assert.deepEqual(hoverAt(markedBefore('Pia Lind')), []);
    assert.deepEqual(hoverAt('kind: Nothing\n^id: F\n'), []);
  });
});
