import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import type { Host } from '../host/host.ts';
import type { Day } from '../model/values.ts';
import { type Foreword, forewordAtMost, type ReportContext, type ReportedProblem } from './model/context.ts';
import { relativeToRoot } from './model/subject.ts';

/** Where a report gets from what the records do not say. */
export interface ReportSources {
  readonly engine: Engine;
  readonly host: Pick<Host, 'lastCommit' | 'uncommitted' | 'readFile' | 'fileFact'>;
  readonly asOf: Day;
  /** Whether git may be asked for the last commit, and for what is in no commit yet. */
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
  const foreword = await forewordOf(isms, sources);
  if (!git) return { asOf, problems, acceptedProblems, version, foreword };
  const commit = await host.lastCommit(isms.root, [...files, ...evidenceFiles(isms)]);
  const uncommitted = await uncommittedFiles(isms, sources);
  return { asOf, problems, acceptedProblems, version, foreword, commit, uncommitted };
}

/** The text of the foreword that the Isms document names, or why there is none; undefined where it names none. */
async function forewordOf(isms: Isms, { engine, host }: ReportSources): Promise<Foreword | undefined> {
  const document = isms.documents.first('Isms');
  const written = document?.report?.foreword?.value;
  if (!document || written === undefined) return undefined;
  const named = isms.file(document.file, written);
  if (named === 'outside') return { file: written, content: { kind: 'outside' } };
  const { path } = named;
  const file = relativeToRoot(path, isms);
  if ((await host.fileFact(path, engine.folders())) === 'absent') return { file, content: { kind: 'missing' } };
  const read = await host.readFile(path);
  if ('reason' in read) return { file, content: { kind: 'unreadable', reason: read.reason } };
  if (read.text.length > forewordAtMost) return { file, content: { kind: 'too-big' } };
  return { file, content: { kind: 'text', text: read.text } };
}

/** The audit files and the foreword whose text is in no commit, be it that an editor has not saved it yet. */
async function uncommittedFiles(isms: Isms, { engine, host }: ReportSources): Promise<readonly string[] | undefined> {
  const document = isms.documents.first('Isms');
  const written = document?.report?.foreword?.value;
  const foreword = document && written !== undefined ? isms.file(document.file, written) : 'outside';
  const files = engine.filesOf(isms);
  const found = await host.uncommitted(isms.root, [...files, ...(foreword === 'outside' ? [] : [foreword.path])]);
  if (!found) return undefined;
  const uncommitted = new Set(found);
  for (const file of files.filter((each) => !uncommitted.has(each))) {
    const saved = await host.readFile(file);
    if (!('text' in saved) || saved.text !== engine.textOf(file)) uncommitted.add(file);
  }
  return [...uncommitted].map((file) => relativeToRoot(file, isms)).sort();
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
