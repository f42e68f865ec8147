import type { ReportDocument } from '../../report/document/report-document.ts';
import { reportFileName } from '../../report/formats/file-name.ts';
import type { ReportFormat } from '../../report/formats/format.ts';
import { CannotRun } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { formatOfFile } from './report-formats.ts';

/** Where reports go: to the standard output, to a file that is named, or to a folder, in files by their ids. */
export type Destination =
  | { readonly kind: 'standard-output' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string };

/** Where it goes if nothing is named and it is not for a terminal. */
const usualFolder = 'reports';

/**
 * Finds out where the formats of a report are to go, as far as that can be told before there is one. Where that is not
 * possible, the command cannot run.
 */
export async function destinationOf(
  output: string | undefined,
  formats: readonly ReportFormat[],
  { host }: Surroundings,
): Promise<Destination> {
  const [first, ...more] = formats;
  if (output === undefined) {
    const isPrinted = more.length === 0 && first?.isText === true;
    return isPrinted ? { kind: 'standard-output' } : { kind: 'folder', folder: usualFolder };
  }
  const isFolder = /[\\/]$/.test(output) || (await host.look(host.resolve(output))) === 'folder';
  if (isFolder) return { kind: 'folder', folder: output.replace(/(?<=[^\\/])[\\/]+$/, '') };
  if (more.length > 0) {
    throw new CannotRun(
      `${formats.length} formats do not fit into one file. Name a folder, with a slash at its end, such as --output reports/`,
    );
  }
  const known = formatOfFile(output);
  if (known && known !== first) {
    throw new CannotRun(
      `${output} is the name of a ${known.title} file, and ${first?.name} is to be written. Name another file, or --format ${known.name}.`,
    );
  }
  return { kind: 'file', file: output };
}

/** The file that a format of a report goes to; undefined for the standard output. */
export function fileOf(destination: Destination, document: ReportDocument, { name }: ReportFormat): string | undefined {
  if (destination.kind === 'standard-output') return undefined;
  if (destination.kind === 'file') return destination.file;
  const file = reportFileName(document, name);
  if (file === undefined) {
    throw new CannotRun(`The id "${document.id}" cannot be the name of a file; name one with --output.`);
  }
  const { folder } = destination;
  return folder.endsWith('/') ? `${folder}${file}` : `${folder}/${file}`;
}
