import { type Command, Option } from 'commander';
import { relativeTo } from '../engine/paths.ts';
import { severities } from '../exchange/check-result.ts';
import { baselineToUse } from './baseline-file.ts';
import { putResult } from './check-output.ts';
import { resultUnder } from './check-result.ts';
import { addPath, type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { addFormat, destinations, type FormatChoice, formatNames } from './format-choice.ts';
import type { Rendering } from './formats/format.ts';
import { type Judged, judge, judgeOrRecall } from './judge.ts';
import { placeIn } from './place.ts';
import { measured } from './stats/measured.ts';
import { statistics } from './stats/statistics.ts';
import { Stopwatch } from './stats/stopwatch.ts';
import { type Surroundings, say } from './surroundings.ts';
import { isTooHeavy, isTooMany, type Limits, wholeNumber } from './verdict.ts';
import type { Terms } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

interface CheckOptions extends CommonOptions, Limits {
  readonly format?: readonly FormatChoice[];
  readonly allowEmpty?: boolean;
  readonly force?: boolean;
  readonly stats?: boolean;
  readonly baseline?: string;
  readonly changedSince?: string;
  readonly sarifSuppressed: Rendering['sarifSuppressed'];
}

const help = `
Examples:
  $ audit-as-code check
  $ audit-as-code check audits/IA-2026-01 --as-of 2026-06-30
  $ audit-as-code check --fail-on warning --format text --format json=problems.json
  $ audit-as-code check --changed-since origin/main
  $ audit-as-code check --format github --format sarif=audit.sarif

Exit codes:
  0  nothing at or above --fail-on
  1  something, or more warnings than --max-warnings
  2  the check could not run
  70 an internal error`;

/** Declares `check`: judges the ISMSs of a workspace and reports what is wrong. */
export function declareCheck(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('check'))
    .description('judge every ISMS that contains a path or lies beneath one, and report on the files under the paths')
    .argument('[path...]', 'files and folders to report on (default: all)', addPath)
    .option('--format <format[=file]>', `${formatNames('or')} (default: text); may be given several times`, addFormat)
    .addOption(
      new Option('--fail-on <severity>', 'the lightest problem that gives exit code 1')
        .choices([...severities, 'never'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'give exit code 1 on more warnings than this', wholeNumber)
    .option('--baseline <file>', 'a file of problems that are adopted: they do not count', nonEmpty)
    .option('--changed-since <rev>', 'report only problems that came since HEAD and a revision have parted', nonEmpty)
    .option('--allow-empty', 'do not fail where there are no audit files')
    .addOption(
      new Option('--sarif-suppressed <choice>', 'whether accepted problems are in a SARIF log, marked as suppressed')
        .choices(['include', 'omit'])
        .default('include'),
    )
    .option('--force', 'overwrite files that this command has not written')
    .option('--stats', 'tell how much there was and where the time went, with the ten slowest rules, on standard error')
    .addHelpText('after', help)
    .action(async (paths: string[], options: CheckOptions) => ended(await check(paths, options, surroundings)));
}

async function check(written: readonly string[], options: CheckOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { host } = surroundings;
  const choices = destinations(options.format, surroundings);
  const root = await workspaceFolder(options.root, surroundings);
  const paths = await Promise.all(written.map((path) => placeIn(root, path, surroundings)));
  const begun = host.elapsed();
  const baseline = options.baseline === undefined ? undefined : await baselineToUse(options.baseline, surroundings);
  const terms = { asOf: options.asOf ?? host.today(), git: options.git, baseline };
  // What is measured is the work, not that it can be left out.
  const stopwatch = new Stopwatch(host.elapsed);
  const anew = options.stats ? await judge(root, terms, measured(surroundings, stopwatch)) : undefined;
  const recall = options.cache ? judgeOrRecall : judge;
  const whole = anew ?? (await recall(root, terms, surroundings));
  const judged = await asAskedFor(whole, options, terms, surroundings);
  const judgedAt = host.elapsed();
  const result = resultUnder(paths.length > 0 ? paths : [root], judged);
  if (result.summary.files === 0 && !options.allowEmpty) throw new CannotRun(nothingThere(written, judged));
  if (options.verbose) for (const line of rootsOf(judged)) say(surroundings, line);
  const fails = isTooMany(result.summary, options) || isTooHeavy(result.summary, options);
  const exitCode = fails ? exitCodes.problems : exitCodes.clean;
  const { quiet = false, color, force = false, failOn, sarifSuppressed } = options;
  const rendering = { quiet, failOn, exitCode, sarifSuppressed };
  await putResult(choices, { result, root, rendering, color, force }, surroundings);
  if (anew) {
    const stations = { begun, judged: judgedAt, ended: host.elapsed() };
    say(surroundings, statistics(anew.workspace, stopwatch, stations));
  }
  await whole.keep();
  if (isTooMany(result.summary, options) && !options.quiet) {
    say(surroundings, `error: There are more warnings than --max-warnings allows, which is ${options.maxWarnings}.`);
  }
  return exitCode;
}

/** All that was judged, or what came since a revision; what that takes is loaded only then. */
async function asAskedFor(
  whole: Judged,
  { changedSince }: CheckOptions,
  terms: Terms,
  surroundings: Surroundings,
): Promise<Judged> {
  if (changedSince === undefined) return whole;
  const { onlyAddedSince } = await import('./changed-since.ts');
  return onlyAddedSince(changedSince, whole, terms, surroundings);
}

function nothingThere(written: readonly string[], { root, outcome }: Judged): string {
  const missing = 'There are no audit files (*.audit.yaml, *.audit.yml)';
  if (outcome.files.length > 0) return `${missing} under ${written.join(', ')}.`;
  return `${missing} in ${root}. Go to the folder of an ISMS, name it with --root, or allow this with --allow-empty.`;
}

function rootsOf({ root, outcome }: Judged): readonly string[] {
  return [...outcome.roots].map(([path, files]) => {
    return `ISMS root ${relativeTo(root, path) || '.'}: ${files} audit file${files === 1 ? '' : 's'}`;
  });
}
