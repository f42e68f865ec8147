import { createHash } from 'node:crypto';
import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { formatNamed } from '../../../../server/src/report/formats/all-formats.ts';
import type { FormatName, ReportFormat } from '../../../../server/src/report/formats/format.ts';
import type { Sha256 } from '../../../../server/src/report/seal.ts';

export const sha256: Sha256 = (content) => createHash('sha256').update(content).digest('hex');

export function format(name: FormatName): ReportFormat {
  const found = formatNamed(name);
  if (!found) throw new Error(`There is no format ${name}.`);
  return found;
}

/** The bytes of a report in a format, without a logo and with the font of the format. */
export async function render(document: ReportDocument, name: FormatName): Promise<Uint8Array> {
  return (await format(name).render(document, { sha256, logo: undefined, font: undefined })).bytes;
}
