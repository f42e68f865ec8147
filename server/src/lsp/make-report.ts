import { isWithin, resolveRelative } from '../engine/paths.ts';
import type { Host } from '../host/host.ts';
import type { ReportDocument } from '../report/document/report-document.ts';
import type { FormatName, ReportFormat } from '../report/formats/format.ts';
import { type ReportSources, reportContext } from '../report/report-context.ts';
import { toBase64 } from './base64.ts';
import { ismsAt } from './isms-at.ts';
import { refused } from './refused.ts';
import type { ReportFile, ReportParams, ReportResult } from './report-requests.ts';
import type { Step } from './steps.ts';
import type { Uris } from './uris.ts';

/** Where the reports for a client come from. */
export type EditorSources = ReportSources & { readonly host: Host };

/** Makes a report; rejects with a message for the person who asked. */
export async function makeReport(
  sources: EditorSources,
  uris: Uris,
  { kind, root, id, formats, folder }: ReportParams,
  step: Step,
): Promise<ReportResult> {
  const { engine, host } = sources;
  const path = uris.toPath(root);
  const isms = ismsAt(engine, path);
  const context = await reportContext(isms, sources);
  // Loaded when it is used: starting the server need not pay for it.
  const [{ reportDocument }, { formatsOf }, { readLook }] = await Promise.all([
    import('../report/make-document.ts'),
    import('../report/formats/all-formats.ts'),
    import('../report/formats/read-look.ts'),
  ]);
  const document = reportDocument(isms, kind, id ?? undefined, context);
  if ('refusal' in document) throw refused(document.refusal);
  const chosen = formats.map((name) => formatIn(formatsOf(kind), name, kind));
  const place = resolveRelative(path, folder) ?? folder;
  const within = engine.folders();
  const targets = await Promise.all(
    chosen.map(async (format) => ({ format, target: await targetOf(document, format, place, within) })),
  );
  const look = await readLook(document, host, engine.folders());
  const warnings = new Set(look.warnings);
  const files: ReportFile[] = [];
  for (const { format, target } of targets) {
    await step(format.title);
    const rendered = await format.render(document, { sha256: host.sha256, ...look });
    for (const warning of rendered.warnings) warnings.add(warning);
    const existing = await standing(target, format, rendered.bytes, sources);
    files.push({ uri: uris.toUri(target), format: format.name, content: toBase64(rendered.bytes), existing });
  }
  const errors = context.problems.filter(({ severity }) => severity === 'error').length;
  return { title: document.title, draft: document.draft, errors, warnings: [...warnings], files };
}

function formatIn(formats: readonly ReportFormat[], name: FormatName, kind: string): ReportFormat {
  const format = formats.find((each) => each.name === name);
  if (format) return format;
  throw refused(`The report ${kind} has no format ${name}; it has ${formats.map((each) => each.name).join(', ')}.`);
}

/** Where a report goes: a place within the workspace. */
async function targetOf(
  document: ReportDocument,
  format: ReportFormat,
  folder: string,
  within: readonly string[],
): Promise<string> {
  const { reportFileName } = await import('../report/formats/file-name.ts');
  const name = reportFileName(document, format.name);
  const target = name === undefined ? undefined : resolveRelative(folder, name);
  if (target === undefined || !within.some((each) => isWithin(target, each)))
    throw refused(`The report of "${document.id}" cannot be written to ${folder}.`);
  return target;
}

/** A larger file in the place of a report is none. In bytes. */
const largestReport = 256 * 1024 * 1024;

async function standing(
  target: string,
  format: ReportFormat,
  bytes: Uint8Array,
  { engine, host }: EditorSources,
): Promise<ReportFile['existing']> {
  const found = await host.readBytes(target, engine.folders(), largestReport);
  if (found === 'absent') return 'absent';
  if (!(found instanceof Uint8Array)) return 'edited';
  if (found.length === bytes.length && found.every((byte, at) => byte === bytes[at])) return 'same';
  return (await format.isUnedited(found, host.sha256)) ? 'unedited' : 'edited';
}
