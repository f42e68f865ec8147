import type { Engine } from '../engine/engine.ts';
import type { CommandLineHost } from '../host/command-line-host.ts';
import type { Terminal } from '../host/terminal.ts';
import type { CreateEngineOptions } from './create-engine.ts';
import { visibleLines } from './formats/visible.ts';

/** What the command line runs in and works with. */
export interface Surroundings {
  readonly host: CommandLineHost;
  readonly terminal: Terminal;
  /** Makes an engine with all rules; it is asked for where there is something to judge, since much has to be loaded. */
  readonly createEngine: (options: CreateEngineOptions) => Promise<Engine>;
  readonly version: string;
  /** Tells one version, and one build, of the product from another. */
  readonly build: string;
}

/** Says something on standard error, one line or several. What a file has smuggled in does not reach the terminal. */
export function say({ terminal }: Pick<Surroundings, 'terminal'>, text: string): void {
  terminal.err(`${visibleLines(text)}\n`);
}
