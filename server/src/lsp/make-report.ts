import { resolveRelative } from '../engine/paths.ts';
import type { Host } from '../host/host.ts';
import { renderMarkdown } from '../report/markdown/render-markdown.ts';
import { type ReportSources, reportContext } from '../report/report-context.ts';
import { seal, sealState } from '../report/seal.ts';
import type { ReportResult } from './requests.ts';
import type { Uris } from './uris.ts';

/** Ids that can be the name of a file; a key of a programme may be anything, even a path that leads out. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Makes the internal audit report of an audit; rejects with a message for the person who asked. */
export async function makeReport(
  sources: ReportSources & { readonly host: Host },
  uris: Uris,
  { audit, root, folder }: { readonly audit: string; readonly root: string; readonly folder: string },
): Promise<ReportResult> {
  const { engine, host } = sources;
  const isms = engine.allIsms().find((each) => each.root === root);
  const context = isms && (await reportContext(isms, sources));
  // Loaded when it is used: starting the server need not pay for it.
  const { reportDocument } = await import('../report/make-document.ts');
  const report = isms && context && reportDocument(isms, 'internal-audit', audit, context);
  if (!report || 'refusal' in report) throw new Error(`There is no audit "${audit}" in ${root}.`);
  const target = fileName.test(audit) ? resolveRelative(root, `${folder}/${audit}.md`) : undefined;
  if (target === undefined) throw new Error(`The report of "${audit}" cannot be written to ${folder}.`);
  const text = seal(renderMarkdown(report), host.sha256);
  const existing = await host.readFile(target);
  const written = 'text' in existing ? existing.text : undefined;
  return {
    uri: uris.toUri(target),
    text,
    errors: context.problems.filter(({ severity }) => severity === 'error').length,
    existing: written === text ? 'same' : sealState(written, host.sha256),
  };
}
