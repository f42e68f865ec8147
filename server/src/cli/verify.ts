import { type Command, InvalidArgumentError } from 'commander';
import { largestPack, sizeInWords } from '../report/pack/limits.ts';
import { type Difference, verifyPack } from '../report/pack/verify-pack.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { visible } from './formats/visible.ts';
import { type Surroundings, say } from './surroundings.ts';

interface VerifyOptions extends CommonOptions {
  readonly manifestSha256?: string;
}

const help = `
Nothing is unpacked to the disk. Without --manifest-sha256 it shows that the files fit the manifest, not that both are
those that were packed.

Examples:
  $ audit-as-code verify IA-2026-01.zip --manifest-sha256 4f1c…
  $ audit-as-code verify IA-2026-01.zip

Exit codes:
  0  the pack is as its manifest says
  1  it differs; each difference is printed
  2  it is no evidence pack, or cannot be read
  70 an internal error`;

/** Declares `verify`. It reads no workspace. */
export function declareVerify(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('verify'))
    .description('tell whether an evidence pack was changed since it was made')
    .argument('<file>', 'the evidence pack', nonEmpty)
    .option('--manifest-sha256 <hex>', 'the SHA-256 of its manifest, as pack has printed it', hash)
    .addHelpText('after', help)
    .action(async (file: string, options: VerifyOptions) => ended(await verify(file, options, surroundings)));
}

function hash(written: string): string {
  const hex = written.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new InvalidArgumentError('A SHA-256 has 64 hexadecimal digits.');
  return hex;
}

async function verify(file: string, options: VerifyOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const bytes = await read(file, surroundings);
  const verification = verifyPack(bytes, host.sha256, options.manifestSha256);
  if (verification.kind === 'no-pack') throw new CannotRun(`${file} is no evidence pack. ${verification.reason}`);
  const { differences, manifest, manifestSha256 } = verification;
  for (const difference of differences) terminal.out(`${visible(inWords(difference))}\n`);
  if (options.quiet) return differences.length === 0 ? exitCodes.clean : exitCodes.problems;
  if (differences.length > 0 || !manifest) {
    say(surroundings, `${file} differs from what was packed.`);
    return exitCodes.problems;
  }
  const { audit, asOf, files } = manifest;
  say(surroundings, `${file} is as its manifest says: audit ${audit.id} as of ${asOf}, ${files.length} files.`);
  const isKept = options.manifestSha256 !== undefined;
  const next = isKept
    ? 'The manifest is the one whose SHA-256 was given.'
    : `The SHA-256 of the manifest is ${manifestSha256}: compare it with the one that was kept when the pack was made.`;
  say(surroundings, next);
  return exitCodes.clean;
}

/** One line: the kind of difference, the file in the pack, what is wrong. */
function inWords({ kind, path, what }: Difference): string {
  return path === undefined ? `${kind}: ${what}` : `${kind}: ${path} ${what}${what.endsWith('.') ? '' : '.'}`;
}

async function read(file: string, { host }: Surroundings): Promise<Uint8Array> {
  const path = await host.realPath(host.resolve(file));
  if (path === undefined) throw new CannotRun(`There is no file ${file}.`);
  if ((await host.look(path)) !== 'file') throw new CannotRun(`${file} is no file.`);
  // The user has named it, wherever its links lead.
  const bytes = await host.readBytes(path, [path], largestPack);
  if (bytes instanceof Uint8Array) return bytes;
  if (bytes === 'too-big') {
    throw new CannotRun(`${file} is larger than any evidence pack, which has ${sizeInWords(largestPack)} at most.`);
  }
  throw new CannotRun(bytes === 'absent' ? `There is no file ${file}.` : `${file} cannot be read: ${bytes.reason}.`);
}
