import type * as client from '../../../client/src/report-requests.ts';
import type * as server from '../../../server/src/lsp/report-requests.ts';
import type { ReportKind } from '../../../server/src/report/document/report-document.ts';
import type { FormatName } from '../../../server/src/report/formats/format.ts';

/** `true` where two types have the same keys with the same values, at any depth; `never` where they differ. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;

describe('the shapes of reports in the client', () => {
  it('are those that the server sends: else this file does not compile', () => {
    const kind: Same<ReportKind, client.ReportKind> = true;
    const format: Same<FormatName, client.FormatName> = true;
    const subjects: Same<server.ReportSubjects, client.ReportSubjects> = true;
    const report: Same<server.ReportResult, client.ReportResult> = true;
    const params: Same<Omit<server.ReportParams, 'workDoneToken'>, client.ReportParams> = true;
    const pack: Same<server.PackResult, client.EvidencePack> = true;
    void [kind, format, subjects, report, params, pack];
  });
});
