import type { Command } from 'commander';
import { nearest } from '../model/schema/suggestion.ts';
import { ruleDescriptions } from '../rules/all-rules.ts';
import { rulePage } from '../rules/page.ts';
import { withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

const help = `
Example:
  $ audit-as-code explain independence/operates-control

Exit codes:
  0  the page was printed
  2  there is no such rule`;

/** Declares `explain`: prints the page of a rule, as it stands in docs/rules. It reads no workspace. */
export function declareExplain(program: Command, { terminal }: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('explain'))
    .description('tell what a rule reports, why, and what to do')
    .argument('<rule>', 'the id of the rule, as it stands beside a problem')
    .addHelpText('after', help)
    .action((id: string) => {
      const rule = ruleDescriptions.find((each) => each.id === id);
      if (!rule) throw new CannotRun(unknownRule(id));
      terminal.out(rulePage(rule));
      ended(exitCodes.clean);
    });
}

function unknownRule(id: string): string {
  const ids = ruleDescriptions.map((rule) => rule.id);
  const named = ids.filter((each) => each.endsWith(`/${id}`));
  const meant = named.length > 0 ? named.join(' or ') : nearest(id, ids);
  return `There is no rule "${id}". ${meant === undefined ? 'See audit-as-code list rules.' : `Did you mean ${meant}?`}`;
}
