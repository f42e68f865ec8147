/** The parts of a check whose time is told, in the order in which they are worked on. */
export const parts = {
  list: 'list the files',
  read: 'read the files',
  parse: 'text to tree',
  schema: 'schema',
  records: 'tree to records',
  index: 'index of the records',
  judging: 'judging, without the rules',
  facts: 'look for files referred to',
  hashes: 'hash the evidence',
  git: 'ask git',
  places: 'places of the problems',
} as const;

const rulePrefix = 'rule ';

/** The part that is the work of a rule, what it looks up included. */
export function ofRule(id: string): string {
  return rulePrefix + id;
}

/** The rule whose work a part is. */
export function ruleOf(part: string): string | undefined {
  return part.startsWith(rulePrefix) ? part.slice(rulePrefix.length) : undefined;
}
