import { type Command, InvalidArgumentError, Option } from 'commander';
import { drawingMethods } from '../planning/sampling/draw.ts';
import { nonEmpty, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type SampleOptions, writeSample } from './sampling/draw-sample.ts';
import { type VerifySampleOptions, verifySamples } from './sampling/verify-sample.ts';
import type { Surroundings } from './surroundings.ts';

const help = `
The file lists the population: CSV, an Excel workbook, or JSON lines; the first row has the names of the columns. The
same file, size, method and seed give the same rows, everywhere and always. They are written as CSV, and the sample for
the workpaper is printed.

How many? With a confidence of 95 %, 59 show that fewer than 5 % are wrong if none of them is, 93 if one of them is, 29
that fewer than 10 % are if none is (binomial distribution; docs/planning.md).

Examples:
  $ audit-as-code sample audits/IA-2026-01/evidence/leavers.csv --size 25 --seed 2026
  $ audit-as-code sample tickets.xlsx --sheet 2026 --size 60 --method stratified --strata Team --output sample.csv
  $ audit-as-code sample verify WP-2026-01-S1

Exit codes:
  0  the sample was drawn
  2  it could not be; nothing was written
  70 an internal error`;

const verifyHelp = `
Each sample of the workpaper that has a seed and a source is drawn again and compared with the rows that its evidence
holds.

Examples:
  $ audit-as-code sample verify WP-2026-01-S1
  $ audit-as-code sample verify audits/IA-2026-01/workpapers.audit.yaml

Exit codes:
  0  the same rows were drawn again
  1  they were not, or the population has changed; each difference is printed
  2  there is nothing to draw again, or it cannot be read
  70 an internal error`;

/** Declares `sample` and `sample verify`. */
export function declareSample(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const command = withCommonOptions(program.command('sample'))
    .description('draw a sample that can be drawn again')
    .usage('<file> --size <n> [options]')
    .argument('[file]', 'the file that lists the population', nonEmpty)
    .option('--size <n>', 'how many to draw', wholeNumber(1))
    .addOption(new Option('--method <method>', 'how to draw them').choices(drawingMethods).default('random'))
    .option(
      '--seed <n>',
      'the number that the random numbers begin with (default: one made of the SHA-256 of the file)',
      wholeNumber(0),
    )
    .option('--strata <column>', 'the column to divide the population by, for a stratified sample', nonEmpty)
    .option('--sheet <name>', 'the sheet of a workbook', nonEmpty)
    .option('--output <file>', 'the file for the drawn rows (default: beside the population, …-sample.csv)', nonEmpty)
    .option('--force', 'overwrite a file with something else in it')
    .addHelpText('after', help);
  command.action(async (file: string | undefined, options: SampleOptions) => {
    if (file === undefined) return command.help({ error: true });
    await writeSample(file, options, surroundings);
    ended(exitCodes.clean);
  });
  withCommonOptions(command.command('verify'))
    .description('draw the samples of a workpaper again, and tell whether they are the same')
    .argument('<workpaper>', 'the id of the workpaper, or its file', nonEmpty)
    .option('--sheet <name>', 'the sheet of a workbook', nonEmpty)
    .addHelpText('after', verifyHelp)
    .action(async (workpaper: string, options: VerifySampleOptions) =>
      ended(await verifySamples(workpaper, options, surroundings)),
    );
}

function wholeNumber(least: number): (written: string) => number {
  return (written) => {
    const number = Number(written);
    if (/^\d+$/.test(written) && Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`It is no whole number from ${least} to ${Number.MAX_SAFE_INTEGER}.`);
  };
}
