/** The ids of rules, `category/name`: what the `Isms` document and comments in the files name. */

/**
 * The categories whose rules say that the tool cannot do its work: they can be neither accepted nor changed
 * (docs/rules-explained.md "deviations").
 */
export const unchangeableCategories: readonly string[] = ['syntax', 'schema', 'deviation'];

/** The category of a rule. */
export function categoryOf(rule: string): string {
  return rule.slice(0, Math.max(0, rule.indexOf('/')));
}

/** Whether the problems of a rule always count, with the severity that the rule has by itself. */
export function isUnchangeable(rule: string): boolean {
  return unchangeableCategories.includes(categoryOf(rule));
}
