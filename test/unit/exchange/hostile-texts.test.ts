import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import type { Diagnostic } from '../../../server/src/engine/diagnostic.ts';
import type { CheckResult } from '../../../server/src/exchange/check-result.ts';
import { workflowCommands } from '../../../server/src/exchange/github/workflow-commands.ts';
import { codeQualityReport } from '../../../server/src/exchange/gitlab/code-quality.ts';
import { junitReport } from '../../../server/src/exchange/junit/junit-report.ts';
import { checkSummary } from '../../../server/src/exchange/markdown/check-summary.ts';
import { sarifLog } from '../../../server/src/exchange/sarif/sarif-log.ts';
import { schemaErrors, xmlSchemaErrors } from '../../support/schemas.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pathOf = (file: string) => file;

function resultWith(problems: readonly Partial<Diagnostic>[]): CheckResult {
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const plain = {
    file: 'a.audit.yaml',
    range: place,
    rule: 'plan/x',
    severity: 'error',
    message: 'M',
    related: [],
  } as const;
  const diagnostics = problems.map((problem) => ({ ...plain, ...problem }));
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const summary = {
    ...{ files: files.length, documents: files.length, errors: diagnostics.length },
    ...{ warnings: 0, information: 0, hints: 0, suppressed: 0 },
  };
  return { asOf: '2026-06-30', files, diagnostics, summary, textOf: () => 'kind: AuditPlan\nid: IA-1\n' };
}

const annoying = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'a\r\nb',
    '::error::x',
    '##[add-mask]x',
    '|x|',
    '@mora',
    '<!-- -->',
    ']]>',
    '\u0000\u001b[31m',
    '[a](b)',
    '\ud800',
  ),
);
const hostile = fc.array(fc.record({ file: annoying, message: annoying }), { maxLength: 30 });

describe('texts from files in the formats of check', function () {
  this.timeout(20_000);

  it('begin no workflow command of their own [OUT-3]', () => {
    fc.assert(
      fc.property(hostile, (problems) => {
        const text = workflowCommands(resultWith(problems), { pathOf, quiet: true });
        const lines = text.split('\n').filter((line) => line !== '');
        for (const line of lines.filter((each) => /^\s*::/.test(each))) {
          assert.match(line, /^::error file=[^:,]*,line=1,endLine=1,col=1,endColumn=2,title=plan\/x::[^\r]*$/u);
        }
        assert.equal(lines.filter((line) => line.startsWith('::')).length, Math.min(problems.length, 10));
        for (const line of lines.filter((each) => !each.startsWith('::'))) assert.doesNotMatch(line, /##\[/);
      }),
    );
  });

  it('are escaped as GitHub reads them', () => {
    const text = workflowCommands(resultWith([{ file: 'a:b,c%.audit.yaml', message: '50 %\r\n:,' }]), {
      pathOf,
      quiet: true,
    });
    assert.equal(
      text,
      '::error file=a%3Ab%2Cc%25.audit.yaml,line=1,endLine=1,col=1,endColumn=2,title=plan/x::50 %25%0D%0A:,\n',
    );
  });

  it('leave a JUnit report valid [OUT-4]', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (problems) => {
        const result = resultWith(problems.map((each) => ({ ...each, file: `${each.file}.audit.yaml` })));
        const xml = junitReport(result, 'error');
        assert.deepEqual(await xmlSchemaErrors('junit.xsd', xml), []);
      }),
      { numRuns: 8 },
    );
    const xml = junitReport(resultWith([{ message: 'a < b & "c"\u0001' }]), 'error');
    const [failure] = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('failure');
    assert.equal(failure?.getAttribute('message'), 'a < b & "c"\ufffd');
  });

  it('leave SARIF and the report of GitLab valid [OUT-4]', () => {
    const options = { rules: [], version: '1.0.0', exitCode: 1, suppressed: 'include', sha256 } as const;
    fc.assert(
      fc.property(hostile, (problems) => {
        const result = resultWith(problems.map((each) => ({ ...each, file: `${each.file}.audit.yaml` })));
        const log: unknown = JSON.parse(JSON.stringify(sarifLog(result, options)));
        assert.deepEqual(schemaErrors('sarif-schema-2.1.0.json', log), []);
        const fingerprints = codeQualityReport(result, { pathOf, sha256 }).map(({ fingerprint }) => fingerprint);
        assert.equal(new Set(fingerprints).size, fingerprints.length);
      }),
      { numRuns: 15 },
    );
    const [result] =
      sarifLog(resultWith([{ message: 'See [here](https://example.com)' }]), options).runs[0]?.results ?? [];
    assert.equal(result?.message.text, 'See \\[here](https://example.com)');
  });

  it('stay text in Markdown: one row each, no link, no mark-up, nobody called [OUT-4]', () => {
    const viewer = markdownIt({ linkify: true });
    fc.assert(
      fc.property(hostile, (problems) => {
        const html = viewer.render(checkSummary(resultWith(problems)));
        const rows = html.split('<tr>').length - 1;
        assert.equal(rows, problems.length === 0 ? 0 : problems.length + 1);
        assert.doesNotMatch(html, /<(a|img|em|del|h1)\b/);
      }),
    );
    assert.match(checkSummary(resultWith([{ message: 'Ask @mora or a.b@example.com' }])), /Ask @&#8203;mora or a/);
  });

  it('leave out rows of a summary that has grown too long, and say how many', () => {
    const problems = Array.from({ length: 500 }, (_, index) => ({ message: `Problem ${index} ${'x'.repeat(50)}` }));
    const text = checkSummary(resultWith(problems), 10_000);
    assert.ok(text.length <= 10_000);
    const shown = text.split('\n').filter((line) => line.startsWith('| error')).length;
    assert.match(text, new RegExp(`… and ${500 - shown} more rows\\.`));
  });
});
