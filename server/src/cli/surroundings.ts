import type { Rule } from '../engine/rule.ts';
import type { CommandLineHost } from '../host/command-line-host.ts';
import type { Terminal } from '../host/terminal.ts';
import { visibleLines } from './formats/visible.ts';

/** What the command line runs in and works with. */
export interface Surroundings {
  readonly host: CommandLineHost;
  readonly terminal: Terminal;
  readonly rules: readonly Rule[];
  /** The ids of all rules, those that judge no records included. */
  readonly ruleIds: readonly string[];
  readonly version: string;
}

/** Says something on standard error, one line or several. What a file has smuggled in does not reach the terminal. */
export function say({ terminal }: Pick<Surroundings, 'terminal'>, text: string): void {
  terminal.err(`${visibleLines(text)}\n`);
}
