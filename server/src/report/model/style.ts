import type { Isms } from '../../engine/isms.ts';
import { isFontFile } from '../../model/mentions/files.ts';

/** The organization's own look, as the Isms document has it under `report`; what is broken there counts as absent. */
export interface ReportStyle {
  readonly language: string | undefined;
  readonly paper: string | undefined;
  /** `#rrggbb` in lower case. */
  readonly accent: string | undefined;
  readonly classification: string | undefined;
  /** An absolute path within the workspace, links aside; undefined for one that leads out. */
  readonly logo: string | undefined;
  readonly font:
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string }
    | undefined;
  /** Which sections, in which order; empty for all in the order of the kind. */
  readonly sections: readonly string[];
}

/** Reads how reports of an ISMS are to look. Data only: nothing here is a template or a program. */
export function reportStyle(isms: Isms): ReportStyle {
  const document = isms.documents.first('Isms');
  const style = document?.report;
  const pathOf = (written: string | undefined): string | undefined => {
    const file = written === undefined || !document ? 'outside' : isms.file(document.file, written);
    return file === 'outside' ? undefined : file.path;
  };
  return {
    language: style?.language?.value,
    paper: style?.paper?.value,
    accent: sixDigits(style?.accent?.value),
    classification: style?.classification?.value,
    logo: pathOf(style?.logo?.value),
    font: fontOf(style?.font?.value, pathOf),
    sections: (style?.sections?.items ?? []).flatMap(({ value }) => (value === undefined ? [] : [value])),
  };
}

function fontOf(written: string | undefined, pathOf: (written: string) => string | undefined): ReportStyle['font'] {
  if (written === undefined) return undefined;
  if (!isFontFile(written)) return { kind: 'name', name: written };
  const path = pathOf(written);
  return path === undefined ? undefined : { kind: 'file', path };
}

function sixDigits(colour: string | undefined): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour?.toLowerCase() ?? '')?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}
