import type { RuleDescription } from '../engine/rule.ts';
import { categoryOf } from '../model/rule-id.ts';
import { rulePage } from './page.ts';

/** The files of docs/rules by their path there: a page for each rule, and the index. */
export function rulePages(rules: readonly RuleDescription[]): ReadonlyMap<string, string> {
  return new Map([['README.md', ruleIndex(rules)], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]);
}

/** The index of the pages, a table for each category, in the order of the rules. */
function ruleIndex(rules: readonly RuleDescription[]): string {
  const categories = [...new Set(rules.map(({ id }) => categoryOf(id)))];
  return [
    '# Rules',
    'What Audit as Code checks, with the severity that each rule has unless the Isms document says otherwise. A clause is one of ISO/IEC 27001 unless another standard is named. What all rules have in common is in [Rules explained](../rules-explained.md).',
    ...categories.flatMap((category) => [
      `## ${category}`,
      table(rules.filter(({ id }) => categoryOf(id) === category)),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(rules: readonly RuleDescription[]): string {
  const rows = rules.map(({ id, severity, title, clause }) => [`[${id}](${id}.md)`, severity, title, clause ?? '']);
  return [['Rule', 'Severity', 'What it reports', 'Clause'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
