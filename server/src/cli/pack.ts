import { type Command, InvalidArgumentError } from 'commander';
import { largestPack } from '../report/pack/limits.ts';
import { makePack } from '../report/pack/make-pack.ts';
import { verifyPack } from '../report/pack/verify-pack.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { ismsToReportOn } from './reports/subject-choice.ts';
import { type Surroundings, say } from './surroundings.ts';
import { openWorkspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';
import { claim, write } from './write-output.ts';

interface PackOptions extends CommonOptions {
  readonly output: string;
  readonly force?: boolean;
}

const help = `
Prints the SHA-256 of the manifest in the pack. Keep it elsewhere: with it, audit-as-code verify tells whether anything
was changed since.

Examples:
  $ audit-as-code pack IA-2026-01 --output IA-2026-01.zip
  $ audit-as-code pack IA-2026-01 --as-of 2026-06-30 --output packs/IA-2026-01.zip > IA-2026-01.sha256

Exit codes:
  0  the pack was written; evidence that is not in it is told on standard error
  2  the command could not run
  70 an internal error`;

/** Declares `pack`. */
export function declarePack(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('pack'))
    .description('write the evidence pack of an audit: records, evidence, report and manifest in a ZIP archive')
    .argument('<audit>', 'the id of the audit')
    .requiredOption('--output <file>', 'the file to write, such as IA-2026-01.zip', zipFile)
    .option('--force', 'overwrite a file that is no evidence pack, or one that was changed since')
    .addHelpText('after', help)
    .action(async (audit: string, options: PackOptions) => {
      await writePack(audit, options, surroundings);
      ended(exitCodes.clean);
    });
}

function zipFile(written: string): string {
  if (/[\\/]$/.test(nonEmpty(written))) throw new InvalidArgumentError('It is a folder; name a file.');
  return written;
}

async function writePack(audit: string, options: PackOptions, surroundings: Surroundings): Promise<void> {
  const { host, terminal } = surroundings;
  const { output: file, force = false, git, quiet } = options;
  const status = (text: string) => {
    if (!quiet) terminal.status(text);
  };
  const root = await workspaceFolder(options.root, surroundings);
  const mayReplace = (existing: Uint8Array) => isWhole(existing, surroundings);
  await claim({ file, mayReplace, force, atMost: largestPack }, surroundings);
  status('Reading the audit files …');
  const asOf = options.asOf ?? host.today();
  const workspace = await openWorkspace(root, { asOf, git }, surroundings);
  if (workspace.documents.size === 0) {
    throw new CannotRun(`There are no audit files in ${root}. Name the folder of an ISMS with --root.`);
  }
  const isms = ismsToReportOn('internal-audit', audit, workspace);
  const step = async (what: string) => status(`Packing ${what} …`);
  const { engine } = workspace;
  const pack = await makePack(isms, audit, { engine, host, asOf, git, version: surroundings.version, step });
  if ('refusal' in pack) throw new CannotRun(pack.refusal);
  for (const warning of pack.warnings) say(surroundings, `warning: ${warning}`);
  await write(file, pack.bytes, surroundings);
  if (!quiet) say(surroundings, `Wrote ${file}: ${pack.manifest.files.length} files. The SHA-256 of its manifest:`);
  terminal.out(`${pack.manifestSha256}\n`);
}

function isWhole(bytes: Uint8Array, { host }: Surroundings): boolean {
  const verification = verifyPack(bytes, host.sha256);
  return verification.kind === 'pack' && verification.differences.length === 0;
}
