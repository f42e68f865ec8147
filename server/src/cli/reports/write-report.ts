import type { ReportDocument, ReportKind } from '../../report/document/report-document.ts';
import type { ReportFormat } from '../../report/formats/format.ts';
import { readLook } from '../../report/formats/read-look.ts';
import { refusalOfDraft, reportDocument } from '../../report/make-document.ts';
import { reportContext } from '../../report/report-context.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { claim, write } from '../write-output.ts';
import { chosenFormats } from './report-formats.ts';
import { ismsToReportOn } from './subject-choice.ts';
import { type Destination, destinationOf, fileOf } from './targets.ts';

export interface ReportOptions extends CommonOptions {
  readonly format?: readonly ReportFormat[];
  readonly output?: string;
  readonly requireClean?: boolean;
  readonly force?: boolean;
}

/** What to report on; what is not named is chosen by the as-of date. */
interface Wanted {
  readonly kind: ReportKind;
  readonly id: string | undefined;
}

/** Writes a report in one format or several, all or none. Gives whether it was written: a draft is not where it may not. */
export async function writeReport(
  wanted: Wanted,
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<boolean> {
  const formats = chosenFormats(wanted.kind, options.format, options.output);
  const destination = await destinationOf(options.output, formats, surroundings);
  const root = await workspaceFolder(options.root, surroundings);
  progress('Reading the audit files …', options, surroundings);
  const asOf = options.asOf ?? surroundings.host.today();
  const workspace = await openWorkspace(root, { asOf, git: options.git }, surroundings);
  const document = await makeDocument(wanted, workspace, options, surroundings);
  const refusal = options.requireClean ? refusalOfDraft(document) : undefined;
  if (refusal) {
    say(surroundings, `error: No report was written. ${refusal.refusal}`);
    return false;
  }
  if (document.draft.length > 0 && !options.quiet) {
    say(surroundings, `warning: The report is a draft. ${document.draft.join(' ')}`);
  }
  await render({ document, formats, destination, root }, options, surroundings);
  return true;
}

async function makeDocument(
  { kind, id }: Wanted,
  { engine, root, asOf, documents }: Workspace,
  { git }: ReportOptions,
  surroundings: Surroundings,
): Promise<ReportDocument> {
  if (documents.size === 0) {
    throw new CannotRun(`There are no audit files in ${root}. Name the folder of an ISMS with --root.`);
  }
  const isms = ismsToReportOn(kind, id, { engine, root, asOf, documents });
  const sources = { engine, host: surroundings.host, asOf, git, version: surroundings.version };
  const document = reportDocument(isms, kind, id, await reportContext(isms, sources));
  if ('refusal' in document) throw new CannotRun(document.refusal);
  return document;
}

/** A report that is ready, and what is to be made of it. */
interface Ready {
  readonly document: ReportDocument;
  readonly formats: readonly ReportFormat[];
  readonly destination: Destination;
  readonly root: string;
}

/** Nothing is written before it is certain that everything may be. */
async function render(
  { document, formats, destination, root }: Ready,
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { host, terminal } = surroundings;
  const { sha256 } = host;
  const targets = formats.map((format) => ({ format, file: fileOf(destination, document, format) }));
  for (const { format, file } of targets) {
    const mayReplace = (existing: Uint8Array) => format.isUnedited(existing, sha256);
    if (file !== undefined) await claim({ file, mayReplace, force: options.force ?? false }, surroundings);
  }
  const { logo, font, warnings } = await readLook(document, host, [root]);
  const made: { readonly file: string | undefined; readonly bytes: Uint8Array }[] = [];
  const told = new Set(warnings);
  for (const { format, file } of targets) {
    progress(`Making ${file ?? `the report as ${format.title}`} …`, options, surroundings);
    const report = await format.render(document, { sha256, logo, font });
    for (const warning of report.warnings) told.add(warning);
    made.push({ file, bytes: report.bytes });
  }
  for (const warning of told) say(surroundings, `warning: ${warning}`);
  for (const { file, bytes } of made) {
    if (file === undefined) {
      terminal.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      continue;
    }
    await write(file, bytes, surroundings);
    if (!options.quiet) say(surroundings, `Wrote ${file}.`);
  }
}

function progress(text: string, { quiet }: ReportOptions, { terminal }: Surroundings): void {
  if (!quiet) terminal.status(visible(text));
}
