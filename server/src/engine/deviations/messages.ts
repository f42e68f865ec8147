import type { Deviation } from '../../model/deviation.ts';
import { categoryOf, isUnchangeable, unchangeableCategories } from '../../model/rule-id.ts';
import { nearest } from '../../model/schema/suggestion.ts';
import { listed, quoted } from '../../model/schema/wording.ts';
import type { Day } from '../../model/values.ts';

/** A deviation without a reason. */
export function noReason(rules: readonly string[]): string {
  const names = rules.length > 0 ? quoted(rules.join(', ')).slice(1, -1) : '<rule>';
  return `This accepts nothing, for it gives no reason. Write "# audit-ignore ${names} -- <reason>".`;
}

/** A deviation that names what cannot be accepted; no names, where it names nothing at all. */
export function unknownRule(names: readonly string[], ruleIds: readonly string[]): string {
  const unknown = names.filter((name) => !ruleIds.includes(name));
  const [first] = unknown;
  if (first !== undefined) {
    const what = `${few(unknown.map(quoted))} ${unknown.length === 1 ? 'is no rule' : 'are no rules'}`;
    return `This accepts nothing, for ${what}. ${hint(first, ruleIds)}`;
  }
  if (names.length > 0) {
    return `This accepts nothing, for ${few(names)} cannot be accepted: the rules of ${listed(unchangeableCategories, 'and')} always hold. Correct what is reported.`;
  }
  return 'This accepts nothing, for it names no rule. Name those that it is about, with commas between them.';
}

/** What was probably meant by a name that is no rule. */
function hint(name: string, ruleIds: readonly string[]): string {
  const inCategory = ruleIds.filter((id) => categoryOf(id) === categoryOf(name));
  if (/(^| )until( |$)/.test(name)) return 'After "until" comes a day of the calendar, as in "until 2026-12-31".';
  if (name === '') return 'Name a rule on both sides of each comma.';
  if (name.includes(' ')) return 'Write a comma between two rules, and "--" before the reason.';
  if (name.endsWith('/*') && inCategory.length > 0) return 'Name the rules of a category one by one.';
  const acceptable = ruleIds.filter((id) => !isUnchangeable(id));
  const meant = nearest(name, acceptable);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return 'The id of a rule stands beside each problem, as in "independence/operates-control".';
}

/** A deviation whose last day has passed. */
export function expired(rules: readonly string[], until: Day): string {
  const what = rules.length > 0 ? `${few(rules)} ${rules.length === 1 ? 'was' : 'were'}` : 'anything was';
  return `${until} was the last day on which ${what} accepted here. Correct what is reported, or decide anew and give another date.`;
}

/** A deviation of which some rules have nothing to accept, perhaps because they are off. */
export function unused({ rules, alone }: Deviation, idle: readonly string[], off: readonly string[]): string {
  const what = `${few(idle)} ${idle.length === 1 ? 'is' : 'are'}`;
  const why = off.length === idle.length ? 'switched off' : `not reported on ${alone ? 'the line below' : 'this line'}`;
  const remedy =
    idle.length === rules.length
      ? 'Remove the comment.'
      : `Take ${idle.length === 1 ? 'it' : 'them'} out of the comment.`;
  return `There is nothing to accept: ${what} ${why}. ${remedy}`;
}

/** Names in a row; of many, the first. */
function few(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown, 'and');
}
