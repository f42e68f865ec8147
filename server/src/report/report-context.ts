import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import type { Host } from '../host/host.ts';
import type { Day } from '../model/values.ts';
import type { ReportContext, ReportedProblem } from './model/context.ts';

/** Where a report gets from what the records do not say. */
export interface ReportSources {
  readonly engine: Engine;
  readonly host: Pick<Host, 'lastCommit'>;
  readonly asOf: Day;
  /** Whether git may be asked for the last commit. */
  readonly git: boolean;
  readonly version: string;
}

/** What a report on an ISMS depends on beside its records; without git, no commit. */
export async function reportContext(isms: Isms, sources: ReportSources): Promise<ReportContext> {
  const { engine, host, asOf, git, version } = sources;
  const files = engine.filesOf(isms);
  const diagnostics = files.flatMap((file) => engine.diagnostics(file));
  const problems = diagnostics.filter(isOpen).map((each) => reported(each, isms));
  const acceptedProblems = diagnostics.flatMap((each) => {
    const { suppressed } = each;
    return suppressed ? [{ ...reported(each, isms), reason: suppressed.reason, until: suppressed.until }] : [];
  });
  const commit = git ? await host.lastCommit(isms.root, [...files, ...evidenceFiles(isms)]) : undefined;
  return { asOf, problems, acceptedProblems, version, commit };
}

function reported({ file, range, rule, severity, message }: Diagnostic, isms: Isms): ReportedProblem {
  return { rule, severity, file: file.slice(isms.root.length + 1), line: range.start.line + 1, message };
}

/** The paths of the files that the evidence registers of an ISMS name, within the workspace folder. */
function evidenceFiles(isms: Isms): readonly string[] {
  return isms.documents.all('EvidenceRegister').flatMap((register) =>
    (register.items?.entries ?? []).flatMap(({ value }) => {
      const written = value.file?.value;
      const file = written === undefined ? 'outside' : isms.file(register.file, written);
      return file === 'outside' ? [] : [file.path];
    }),
  );
}
