import type { Command } from 'commander';
import { relativeTo } from '../engine/paths.ts';
import { baselineToUse } from './baseline-file.ts';
import { resultUnder } from './check-result.ts';
import { addPath, type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { renderText } from './formats/text.ts';
import { visible } from './formats/visible.ts';
import { placeIn } from './place.ts';
import { type Surroundings, say } from './surroundings.ts';
import { WatchedWorkspace } from './watched-workspace.ts';
import { openWorkspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

interface WatchOptions extends CommonOptions {
  readonly baseline?: string;
}

const help = `
Examples:
  $ audit-as-code watch
  $ audit-as-code watch audits/IA-2026-01 --as-of 2026-06-30

Ends with Ctrl+C. A commit is noticed with the next change of a file.

Exit codes:
  0  it was ended by whoever started it
  2  it could not run, or the folder cannot be watched`;

/** As many files are named in a heading. */
const namedAtMost = 3;

/** Declares `watch`: checks, and checks again whenever something changes beneath the workspace folder. */
export function declareWatch(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('watch'))
    .description('check, and check again on each change, until it is ended with Ctrl+C')
    .argument('[path...]', 'files and folders to report on (default: all)', addPath)
    .option('--baseline <file>', 'a file of problems that are adopted: they do not count', nonEmpty)
    .addHelpText('after', help)
    .action(async (paths: string[], options: WatchOptions) => ended(await watch(paths, options, surroundings)));
}

async function watch(written: readonly string[], options: WatchOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const paths = await Promise.all(written.map((path) => placeIn(root, path, surroundings)));
  const under = paths.length > 0 ? paths : [root];
  const today = () => options.asOf ?? host.today();
  const baseline = options.baseline === undefined ? undefined : await baselineToUse(options.baseline, surroundings);
  const changes = new Changes();
  // What changes while the files are read for the first time counts as well.
  const polled = (reason: string) =>
    say(surroundings, `warning: ${root} cannot be watched: ${reason}. It is looked at every few seconds instead.`);
  const stop = await host.watch(root, { changed: changes.changed, failed: changes.failed, polled });
  const interrupted = host.interrupted().then(() => changes.end());
  try {
    const terms = { asOf: today(), git: options.git, baseline };
    const workspace = await openWorkspace(root, terms, surroundings);
    const watched = new WatchedWorkspace(workspace, terms, surroundings);
    const print = () => {
      const result = resultUnder(under, watched.judged(today()));
      const rendering = { colors: terminal.colors && options.color, quiet: options.quiet ?? false };
      terminal.out(renderText(result, rendering));
    };
    print();
    if (!options.quiet) say(surroundings, `Watching ${root}. End with Ctrl+C.`);
    for (;;) {
      const changed = await changes.next();
      if (changed === undefined) break;
      watched.setToday(today());
      await watched.takeIn(changed);
      if (changes.areWaiting) continue;
      if (!options.quiet) terminal.out(`\n${visible(headingOf(changed, root))}\n\n`);
      print();
    }
  } finally {
    await stop();
  }
  await interrupted;
  return exitCodes.clean;
}

function headingOf(changed: ReadonlySet<string>, root: string): string {
  const names = [...changed].map((path) => relativeTo(root, path)).sort();
  const more = names.length - namedAtMost;
  return `Changed: ${names.slice(0, namedAtMost).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Changes that wait for their turn. */
class Changes {
  #waiting = new Set<string>();
  #failure: string | undefined;
  #ended = false;
  #wake: () => void = () => undefined;

  get areWaiting(): boolean {
    return this.#waiting.size > 0 && !this.#ended;
  }

  changed = (paths: ReadonlySet<string>): void => {
    for (const path of paths) this.#waiting.add(path);
    this.#wake();
  };

  failed = (reason: string): void => {
    this.#failure = reason;
    this.#wake();
  };

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** All that have come, when there are any; undefined when it is over. */
  async next(): Promise<ReadonlySet<string> | undefined> {
    while (!this.#ended) {
      if (this.#failure !== undefined) throw new CannotRun(`The folder cannot be watched: ${this.#failure}.`);
      if (this.#waiting.size > 0) {
        const waiting = this.#waiting;
        this.#waiting = new Set();
        return waiting;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return undefined;
  }
}
