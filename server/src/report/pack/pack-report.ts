import type { ReportDocument } from '../document/report-document.ts';
import { allReportFormats } from '../formats/all-formats.ts';
import type { FormatName } from '../formats/format.ts';
import { readLook } from '../formats/read-look.ts';
import { folders } from './manifest.ts';
import type { PackSources } from './sources.ts';

/** The report in a pack. */
export interface PackedReport {
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly warnings: readonly string[];
}

/** To be read by people, now and in years. */
const formats: readonly FormatName[] = ['md', 'html', 'pdf'];

/** Renders the internal audit report of an audit for its pack. */
export async function packReport(document: ReportDocument, { engine, host, step }: PackSources): Promise<PackedReport> {
  const look = await readLook(document, host, engine.folders());
  const files: [string, Uint8Array][] = [];
  const warnings = [...look.warnings];
  for (const format of allReportFormats.filter(({ name }) => formats.includes(name))) {
    const path = `${folders.report}/internal-audit-report.${format.name}`;
    await step(path);
    const rendered = await format.render(document, { sha256: host.sha256, ...look });
    files.push([path, rendered.bytes]);
    warnings.push(...rendered.warnings);
  }
  return { files, warnings };
}
