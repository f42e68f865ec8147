import { type Command, Option } from 'commander';
import type { RuleDescription } from '../engine/rule.ts';
import { jsonText } from '../exchange/json-text.ts';
import { ruleDescriptions } from '../rules/all-rules.ts';
import { withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type ListOptions, listWorkspace } from './list-workspace.ts';
import { allLists } from './lists/all-lists.ts';
import type { Surroundings } from './surroundings.ts';

const groupHelp = `
Examples:
  $ audit-as-code list findings
  $ audit-as-code list rules`;

const rulesHelp = `
Examples:
  $ audit-as-code list rules
  $ audit-as-code list rules --format json`;

const helpOf = (what: string) => `
Examples:
  $ audit-as-code list ${what}
  $ audit-as-code list ${what} --format json --as-of 2026-06-30

Exit codes:
  0  it was printed
  2  it could not be
  70 an internal error`;

/** Declares `list` and what can be listed. */
export function declareList(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const list = program
    .command('list')
    .description('list audits, findings, coverage, auditors or rules')
    .addHelpText('after', groupHelp);
  const declare = (what: string, description: string) =>
    withCommonOptions(list.command(what))
      .description(description)
      .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'));
  for (const each of allLists) {
    declare(each.name, each.description)
      .addHelpText('after', helpOf(each.name))
      .action(async (options: ListOptions) => {
        await listWorkspace(each, options, surroundings);
        ended(exitCodes.clean);
      });
  }
  declare('rules', 'list the rules with the severity that they have by themselves')
    .addHelpText('after', rulesHelp)
    .action(({ format }: ListOptions) => {
      surroundings.terminal.out(format === 'json' ? inJson(ruleDescriptions) : inText(ruleDescriptions));
      ended(exitCodes.clean);
    });
}

/** One object, of version 1; a rule without a clause has null there. */
function inJson(rules: readonly RuleDescription[]): string {
  const rows = rules.map(({ id, severity, title, clause, why, remedy }) => {
    return { rule: id, severity, title, clause: clause ?? null, why, remedy };
  });
  return jsonText({ version: 1, rules: rows });
}

/** One line each, in columns. */
function inText(rules: readonly RuleDescription[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}\n`);
  return lines.join('');
}
