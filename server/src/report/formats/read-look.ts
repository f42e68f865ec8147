import type { Host } from '../../host/host.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { largestPicture, type NoPicture, type Picture, pictureOf } from '../picture.ts';
import type { FormatSurroundings } from './format.ts';

/** What a report shows that stands in files of its own, and why that which is missing is, in sentences in English. */
export interface ReportLook extends Pick<FormatSurroundings, 'logo' | 'font'> {
  readonly warnings: readonly string[];
}

/** The largest font file that goes into a report, in bytes: those of Chinese, Japanese and Korean have about 20 MB. */
const largestFont = 32 * 1024 * 1024;

/**
 * Reads the logo and the font file of a report.
 *
 * @param folders the workspace folders: nothing outside of them is read, links followed
 */
export async function readLook(
  document: Pick<ReportDocument, 'logo' | 'font'>,
  { readBytes }: Pick<Host, 'readBytes'>,
  folders: readonly string[],
): Promise<ReportLook> {
  const warnings: string[] = [];
  const read = async (what: string, path: string, atMost: number): Promise<Uint8Array | undefined> => {
    const found = await readBytes(path, folders, atMost);
    if (found instanceof Uint8Array) return found;
    warnings.push(`The ${what} ${path} is left out: ${whyNot(found, atMost)}.`);
    return undefined;
  };
  const bytes = document.logo === undefined ? undefined : await read('logo', document.logo, largestPicture);
  const picture = bytes && pictureOf(bytes);
  if (typeof picture === 'string') warnings.push(`The logo ${document.logo} is left out: ${noPicture[picture]}.`);
  const font = document.font?.kind === 'file' ? await read('font', document.font.path, largestFont) : undefined;
  return { logo: isPicture(picture) ? picture : undefined, font, warnings };
}

const noPicture: Readonly<Record<NoPicture, string>> = {
  'too-big': 'it has more than 1 MB',
  'unknown-type': 'it is no PNG, JPEG or SVG file whose size can be read',
};

function isPicture(picture: Picture | NoPicture | undefined): picture is Picture {
  return typeof picture === 'object';
}

function whyNot(found: 'absent' | 'too-big' | { readonly reason: string }, atMost: number): string {
  if (found === 'absent') return 'there is no such file in the workspace';
  if (found === 'too-big') return `it has more than ${atMost / 1024 / 1024} MB`;
  return `it cannot be read: ${found.reason}`;
}
