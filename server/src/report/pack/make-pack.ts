import type { Isms } from '../../engine/isms.ts';
import type { Refusal } from '../document/parts.ts';
import { reportDocument } from '../make-document.ts';
import type { ReportContext } from '../model/context.ts';
import { inOrder } from '../model/order.ts';
import { type Subject, subjectOf } from '../model/subject.ts';
import { reportContext } from '../report-context.ts';
import { zipOf } from '../zip.ts';
import { packContents } from './contents.ts';
import { type Entry, entryOf, placeFiles } from './entries.ts';
import { largestContent, mostFiles, sizeInWords } from './limits.ts';
import { type Manifest, manifestKind, manifestName, manifestText } from './manifest.ts';
import { packReport } from './pack-report.ts';
import { readEvidence } from './read-evidence.ts';
import { readRecords } from './read-records.ts';
import type { PackSources } from './sources.ts';
import { packWarnings } from './warnings.ts';

/** An evidence pack, ready to be written. */
export interface EvidencePack {
  /** A ZIP archive: the same bytes for the same input, on every machine. */
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  /** Of the file `manifest.json`: kept elsewhere, it tells whether anything of the pack was changed since. */
  readonly manifestSha256: string;
  /** What somebody who hands the pack over should know, in sentences, in English. */
  readonly warnings: readonly string[];
}

/**
 * Makes the evidence pack of an internal audit: its records and evidence as they are on the disk, its report, and a
 * manifest of all of them.
 *
 * @returns a refusal where there is no such audit, or a record cannot be packed as it was judged
 */
export async function makePack(isms: Isms, audit: string, sources: PackSources): Promise<EvidencePack | Refusal> {
  await sources.step(audit);
  const context = await reportContext(isms, sources);
  const document = reportDocument(isms, 'internal-audit', audit, context);
  if ('refusal' in document) return document;
  const subject = subjectOf(isms, audit, context);
  if (!subject) return { refusal: `There is no audit ${audit}.` };
  const files = await workspaceFiles(subject, sources);
  if ('refusal' in files) return files;
  const report = await packReport(document, sources);

  const { sha256 } = sources.host;
  const reports = report.files.map(([path, bytes]) => entryOf(path, 'report', bytes, sha256));
  const entries = [...files.entries, ...reports].sort(inOrder(({ path }) => path));
  const tooLarge = refusalBySize(entries);
  if (tooLarge) return tooLarge;
  const manifest: Manifest = {
    ...headOf(subject, context, files.ismsRoot),
    uncommitted: files.uncommitted,
    draft: document.draft,
    files: entries.map(({ bytes: _, ...file }) => file),
    absent: [...files.absent].sort(inOrder(({ evidence }) => evidence)),
    elsewhere: files.elsewhere,
  };
  const text = new TextEncoder().encode(manifestText(manifest));
  await sources.step(manifestName);
  return {
    bytes: zipOf([[manifestName, text], ...entries.map(({ path, bytes }) => [path, bytes] as const)]),
    manifest,
    manifestSha256: sha256(text),
    warnings: [...report.warnings, ...packWarnings(manifest)],
  };
}

interface WorkspaceFiles extends Pick<Manifest, 'absent' | 'elsewhere' | 'uncommitted'> {
  readonly entries: readonly Entry[];
  /** The root of the ISMS in the pack. */
  readonly ismsRoot: string;
}

async function workspaceFiles(subject: Subject, sources: PackSources): Promise<WorkspaceFiles | Refusal> {
  const { isms } = subject;
  const { host, git } = sources;
  const contents = packContents(subject);
  const records = await readRecords(contents.records, isms, sources);
  if ('refusal' in records) return records;
  const evidence = await readEvidence(contents.evidence, isms, sources);
  const placed = placeFiles(records, evidence.files, isms, host.sha256);
  if ('refusal' in placed) return placed;
  const { entries, paths } = placed;
  const all = [...records, ...evidence.files].map(({ file }) => file);
  const uncommitted = git ? await host.uncommitted(isms.root, [...new Set(all)]) : undefined;
  const packed = new Set(entries.map(({ path }) => path));
  return {
    entries,
    ismsRoot: paths.of(isms.root),
    absent: [...evidence.absent, ...placed.absent],
    elsewhere: evidence.elsewhere,
    uncommitted:
      uncommitted
        ?.map((file) => paths.of(file))
        .filter((path) => packed.has(path))
        .sort() ?? null,
  };
}

function headOf(
  { isms, id, audit }: Subject,
  { asOf, commit, version }: ReportContext,
  root: string,
): Omit<Manifest, 'uncommitted' | 'draft' | 'files' | 'absent' | 'elsewhere'> {
  const document = isms.documents.first('Isms');
  return {
    kind: manifestKind,
    version: 1,
    tool: { name: 'audit-as-code', version },
    isms: { title: document?.title?.value ?? null, organization: document?.organization?.value ?? null, root },
    audit: { id, title: audit.plan?.title?.value ?? audit.entry?.value.title?.value ?? null },
    asOf,
    commit: commit ?? null,
  };
}

function refusalBySize(entries: readonly Entry[]): Refusal | undefined {
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (entries.length < mostFiles && size <= largestContent) return undefined;
  return {
    refusal: `The pack would hold ${entries.length} files of ${sizeInWords(size)} together; at most ${mostFiles - 1} files and ${sizeInWords(largestContent)} are possible.`,
  };
}
