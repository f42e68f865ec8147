/** The parts of a check in which a profile counts time, in the order of the data flow. */
const parts = [
  { name: 'start: Node, loading the program', of: /^(?:node:|\(program\))|^(?:server\/src\/main\.|dist\/)/ },
  { name: 'garbage collection', of: /^\(garbage collector\)/ },
  { name: 'files: listing and reading', of: /^server\/src\/host\// },
  { name: 'text → tree', of: /^server\/src\/yaml\/|^node_modules\/yaml\// },
  { name: 'schema', of: /^server\/src\/model\/schema\// },
  { name: 'days of the calendar', of: /^node_modules\/temporal|^server\/src\/model\/(?:dates|calendar)/ },
  { name: 'tree → records', of: /^server\/src\/model\// },
  { name: 'rows and tables', of: /^server\/src\/engine\/(?:rows|tables)\b/ },
  { name: 'graph: who has read what', of: /^server\/src\/engine\/graph\b/ },
  { name: 'judging, without the rules', of: /^server\/src\/engine\/(?:judge|held|problem-reporter)/ },
  { name: 'look-ups', of: /^server\/src\/(?:engine\/lookup|catalog)\// },
  { name: 'rules', of: /^server\/src\/rules\// },
  { name: 'engine, the rest of it', of: /^server\/src\/engine\// },
  { name: 'cache', of: /^server\/src\/cache\// },
  { name: 'command line and output', of: /^server\/src\/cli\/|^node_modules\/(?:commander|picocolors)\// },
] as const;

/** For what is in none of them. */
const rest = 'anything else';

export const partNames: readonly string[] = [...parts.map(({ name }) => name), rest];

/** The part that a function belongs to, by its source file relative to the project, or by what V8 calls it. */
export function partOf(source: string): string {
  return parts.find(({ of }) => of.test(source))?.name ?? rest;
}
