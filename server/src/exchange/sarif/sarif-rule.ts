import type { ReportingDescriptor } from 'sarif';
import type { RuleDescription } from '../../engine/rule.ts';
import { categoryOf } from '../../model/rule-id.ts';
import { basisOf, rulePage } from '../../rules/page.ts';
import { sarifLevel } from './sarif-level.ts';

/**
 * A rule as SARIF describes one (3.49), with its page as help. Its URI is a name and no address, since the pages come with
 * the product and are not on the web.
 */
export function sarifRule(rule: RuleDescription): ReportingDescriptor {
  const basis = basisOf(rule);
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: plain(rule.title) },
    fullDescription: { text: plain(rule.why) },
    helpUri: `urn:audit-as-code:rule:${rule.id}`,
    help: { text: plain([rule.title, rule.why, rule.remedy].join('\n\n')), markdown: rulePage(rule) },
    defaultConfiguration: { level: sarifLevel(rule.severity) },
    properties: { tags: [categoryOf(rule.id), ...(basis === undefined ? [] : [basis])] },
  };
}

/** `independence/operates-control` is IndependenceOperatesControl. */
function pascalCase(id: string): string {
  return id
    .split(/[/-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** The words of a rule have `code` as their only Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
