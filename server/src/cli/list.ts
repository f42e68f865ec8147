import { type Command, Option } from 'commander';
import type { RuleDescription } from '../engine/rule.ts';
import { ruleDescriptions } from '../rules/all-rules.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

interface ListOptions extends CommonOptions {
  readonly format: 'text' | 'json';
}

const groupHelp = `
Example:
  $ audit-as-code list rules`;

const rulesHelp = `
Examples:
  $ audit-as-code list rules
  $ audit-as-code list rules --format json`;

/** Declares `list` and what can be listed. */
export function declareList(program: Command, { terminal }: Surroundings, ended: (code: ExitCode) => void): void {
  const list = program.command('list').description('list rules').addHelpText('after', groupHelp);
  withCommonOptions(list.command('rules'))
    .description('list the rules with the severity that they have by themselves')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .addHelpText('after', rulesHelp)
    .action(({ format }: ListOptions) => {
      terminal.out(format === 'json' ? inJson(ruleDescriptions) : inText(ruleDescriptions));
      ended(exitCodes.clean);
    });
}

/** One object, of version 1; a rule without a clause has null there. */
function inJson(rules: readonly RuleDescription[]): string {
  const rows = rules.map(({ id, severity, title, clause, why, remedy }) => {
    return { rule: id, severity, title, clause: clause ?? null, why, remedy };
  });
  return `${JSON.stringify({ version: 1, rules: rows }, null, 2)}\n`;
}

/** One line each, in columns. */
function inText(rules: readonly RuleDescription[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}\n`);
  return lines.join('');
}
