// The defects of the example that is open, as its own list names them.

import expected from '../../examples/acme-flawed.expected.json' with { type: 'json' };
import { compare } from './order.ts';
import type { Problem } from './problems.ts';

/** Every problem of the example, by file, line and rule. */
export const expectedProblems: Problem[] = expected.map(({ file, line, rule }) => ({ file, line, rule })).sort(compare);

/** The first problem of a rule. */
export function expectedProblem(rule: string): Problem {
  const problem = expectedProblems.find((candidate) => candidate.rule === rule);
  if (!problem) throw new Error(`The example has no problem of the rule ${rule}.`);
  return problem;
}
