import type { RuleDescription } from '../engine/rule.ts';
import { severities } from '../model/isms.ts';
import { categoryOf, isUnchangeable, unchangeableCategories } from '../model/rule-id.ts';
import { listed } from '../model/schema/wording.ts';

/** The page of a rule, in Markdown. */
export function rulePage(rule: RuleDescription): string {
  return [
    `# ${rule.id}`,
    rule.title,
    facts(rule),
    '## Why',
    rule.why,
    '## What to do',
    rule.remedy,
    '## Examples',
    'Keys that do not matter are left out; today is 2026-06-30. This is reported:',
    yaml(marked(rule.examples.bad)),
    'This is not:',
    yaml(rule.examples.good),
    ...(isUnchangeable(rule.id) ? fixed() : [...accepting(rule), ...changing(rule)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The clause that a rule rests on, with its standard. */
export function basisOf({ clause }: Pick<RuleDescription, 'clause'>): string | undefined {
  return clause === undefined || clause.startsWith('ISO') ? clause : `ISO/IEC 27001, ${clause}`;
}

function facts(rule: RuleDescription): string {
  const basis = basisOf(rule);
  return [`- Severity: ${rule.severity}`, ...(basis === undefined ? [] : [`- Basis: ${basis}`])].join('\n');
}

function yaml(example: string): string {
  return `\`\`\`yaml\n${example.trim()}\n\`\`\``;
}

/** An example with the marks of the test in words. */
function marked(example: string): string {
  return example
    .replace(/# expect: .*$/gm, '# reported here')
    .replace(/# expect next: .*$/gm, '# reported on the next line');
}

function accepting({ id }: RuleDescription): readonly string[] {
  return [
    '## Accepting it',
    'A single case is accepted where it stands, by a comment at the end of the line reported or alone on the line above it:',
    yaml(`# audit-ignore ${id} until 2026-12-31 -- Why this is acceptable`),
    'The reason is required, the last day is not; several rules stand with commas between them. What is accepted is listed in the audit report and stays in machine output.',
  ];
}

function changing({ id, severity }: RuleDescription): readonly string[] {
  const other = severity === 'warning' ? 'error' : 'warning';
  return [
    '## Changing its severity',
    `In the Isms document, for this rule or for its whole category; the entry for the rule wins. The severities are ${listed(severities, 'and')}.`,
    yaml(`rules:\n  ${id}: ${other}\n  ${categoryOf(id)}/*: ${severity}`),
  ];
}

function fixed(): readonly string[] {
  return [
    '## Always on',
    `The rules of ${listed(unchangeableCategories, 'and')} can be neither accepted nor switched off, and their severity is fixed: they say that something cannot be judged.`,
  ];
}
