import type { Isms } from '../engine/isms.ts';
import type { ReportContext } from '../report/model/context.ts';
import type { Surroundings } from './surroundings.ts';
import { relativeTo, type Workspace } from './workspace.ts';

/** What a report on an ISMS depends on beside its records; without git, no commit. */
export async function reportContext(
  isms: Isms,
  { asOf, engine }: Workspace,
  { host, version }: Surroundings,
  git: boolean,
): Promise<ReportContext> {
  const files = engine.filesOf(isms);
  const problems = files
    .flatMap((file) => engine.diagnostics(file))
    .map(({ file, range, rule, severity, message }) => {
      return { rule, severity, file: relativeTo(isms.root, file), line: range.start.line + 1, message };
    });
  const commit = git ? await host.lastCommit(isms.root, [...files, ...evidenceFiles(isms)]) : undefined;
  return { asOf, problems, version, commit };
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
