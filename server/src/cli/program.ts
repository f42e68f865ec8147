import { Command, CommanderError } from 'commander';
import { declareCheck } from './check.ts';
import { CannotRun, type ExitCode, exitCodes, isCannotRun } from './exit-codes.ts';
import { type Surroundings, say } from './surroundings.ts';

const name = 'audit-as-code';

const help = `
Examples:
  $ ${name} check
  $ ${name} report internal-audit IA-2026-01 --output reports/

Options and examples of a command: ${name} <command> --help`;

/**
 * Runs a command line, without the names of the program before it, and gives the exit code. Results go to standard
 * output, everything else to standard error. Never rejects.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const ended: Ended = (given) => {
    code = given;
  };
  try {
    const program = await declare(args, surroundings, ended);
    await program.parseAsync(args, { from: 'user' });
    const failure = await surroundings.terminal.printed();
    if (failure !== undefined) throw new CannotRun(`The standard output cannot be written: ${failure}.`);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.cannotRun;
    if (isCannotRun(error)) {
      say(surroundings, `error: ${error.message}`);
      return exitCodes.cannotRun;
    }
    say(surroundings, whatToReport(args, surroundings.version, error));
    return exitCodes.internalError;
  }
}

type Ended = (code: ExitCode) => void;

/** The commands other than `check`: each loads much of the product. */
async function otherCommands(): Promise<readonly ((program: Command, around: Surroundings, ended: Ended) => void)[]> {
  const [
    { declareReport },
    { declarePack },
    { declareVerify },
    { declareList },
    { declareExplain },
    { declareBaseline },
    { declareFix },
    { declareWatch },
    { declareSample },
    { declareAssign },
    { declarePlanCycle },
    { declareInit },
    { declareImport },
    { declareMigrate },
    { declareExport },
  ] = await Promise.all([
    import('./report.ts'),
    import('./pack.ts'),
    import('./verify.ts'),
    import('./list.ts'),
    import('./explain.ts'),
    import('./baseline.ts'),
    import('./fix.ts'),
    import('./watch.ts'),
    import('./sample.ts'),
    import('./assign.ts'),
    import('./plan-cycle.ts'),
    import('./init.ts'),
    import('./import.ts'),
    import('./migrate.ts'),
    import('./export.ts'),
  ]);
  return [
    declareReport,
    declarePack,
    declareVerify,
    declareList,
    declareExplain,
    declareBaseline,
    declareFix,
    declareWatch,
    declareSample,
    declareAssign,
    declarePlanCycle,
    declareInit,
    declareImport,
    declareMigrate,
    declareExport,
  ];
}

/** A program with all commands, or with `check` alone where that is the one that is named: a hook runs it all the time. */
async function declare(args: readonly string[], surroundings: Surroundings, ended: Ended): Promise<Command> {
  const program = new Command(name)
    .description(
      'Checks the internal audits of an ISMS (ISO/IEC 27001) that is kept as YAML, and writes their reports.',
    )
    .helpOption('--help', 'show this help')
    // Otherwise the options after `sample verify` would be taken for those of `sample`.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => surroundings.terminal.out(text),
      writeErr: (text) => say(surroundings, text.trimEnd()),
    })
    .exitOverride()
    .addHelpText('after', help);
  declareCheck(program, surroundings, ended);
  const others = args[0] === 'check' ? [] : await otherCommands();
  for (const declareOther of others) declareOther(program, surroundings, ended);
  for (const command of [program, ...beneath(program)]) {
    command.version(surroundings.version, '--version', 'show the version');
  }
  return program;
}

/** The commands beneath a command, at any depth. */
function beneath(command: Command): readonly Command[] {
  return command.commands.flatMap((each) => [each, ...beneath(each)]);
}

function whatToReport(args: readonly string[], version: string, error: unknown): string {
  const isVerbose = args.includes('--verbose');
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = error instanceof Error && isVerbose ? (error.stack ?? what) : what;
  return [
    'audit-as-code has failed; this is a bug of the program, not of your files. Please report it with these lines:',
    `  version: ${version}`,
    `  command: ${[name, ...args].join(' ')}`,
    `  error:   ${trace}`,
    ...(isVerbose ? [] : ['--verbose tells more of where it happened.']),
  ].join('\n');
}
