import type { Picture } from '../picture.ts';
import { emptyDocument } from './pdf-document.ts';
import { unusableLogo } from './warnings.ts';

/** A logo that can be used, or why there is none. */
export interface ProvenLogo {
  readonly logo: Picture | undefined;
  readonly warning: string | undefined;
}

/** Tries a logo on a page of its own, so that a broken one does not cost the report. */
export function proofOfLogo(logo: Picture | undefined): ProvenLogo {
  if (logo === undefined) return { logo, warning: undefined };
  if (logo.type === 'svg') return { logo: undefined, warning: unusableLogo('SVG pictures cannot be shown in it') };
  const doc = emptyDocument({ lang: 'en', tagged: false, info: {} });
  doc.addPage({ size: [100, 100], margin: 0 });
  try {
    doc.image(logo.bytes, 0, 0, { width: 10, height: 10 });
    doc.written();
    return { logo, warning: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { logo: undefined, warning: unusableLogo(`the picture is broken (${reason})`) };
  }
}
