import { toBase64 } from './base64.ts';
import { ismsAt } from './isms-at.ts';
import type { EditorSources } from './make-report.ts';
import { refused } from './refused.ts';
import type { PackParams, PackResult } from './report-requests.ts';
import type { Step } from './steps.ts';
import type { Uris } from './uris.ts';

/** The largest pack that can be sent to an editor, in bytes: a message is one text, which cannot be of any length. */
const largestSent = 128 * 1024 * 1024;

/** Makes the evidence pack of an audit; rejects with a message for the person who asked. */
export async function makePack(
  sources: EditorSources,
  uris: Uris,
  { audit, root }: PackParams,
  step: Step,
): Promise<PackResult> {
  const isms = ismsAt(sources.engine, uris.toPath(root));
  // Loaded when it is used: starting the server need not pay for it.
  const [{ makePack: make }, { sizeInWords }] = await Promise.all([
    import('../report/pack/make-pack.ts'),
    import('../report/pack/limits.ts'),
  ]);
  const pack = await make(isms, audit, { ...sources, step });
  if ('refusal' in pack) throw refused(pack.refusal);
  const { bytes, manifest, manifestSha256, warnings } = pack;
  if (bytes.length > largestSent) {
    const size = sizeInWords(bytes.length);
    const message = `The pack has ${size}, more than the ${sizeInWords(largestSent)} that an editor can take. Make it on the command line: audit-as-code pack ${audit} --output ${audit}.zip`;
    throw refused(message);
  }
  return { content: toBase64(bytes), manifestSha256, files: manifest.files.length, warnings };
}
