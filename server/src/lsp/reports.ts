import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Pace } from '../host/pace.ts';
import { reportKinds } from '../report/document/report-document.ts';
import { auditChoices } from './audit-choices.ts';
import type { Guard } from './guard.ts';
import { makePack } from './make-pack.ts';
import { type EditorSources, makeReport } from './make-report.ts';
import { packRequest, reportRequest, reportSubjectsRequest } from './report-requests.ts';
import { reportSubjects } from './report-subjects.ts';
import { auditsRequest } from './requests.ts';
import { inSteps } from './steps.ts';
import type { Uris } from './uris.ts';

/** What requests for reports need. */
export interface ReportsContext {
  readonly guard: Guard;
  readonly uris: Uris;
  readonly pace: Pace;
  /** What reports rest on at this moment. */
  readonly sources: () => EditorSources;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
  /** Ends when hashes and histories are known too. */
  readonly allKnown: () => Promise<void>;
}

/** Serves what there is to report on, reports and evidence packs; the client asks the person and writes them. */
export function registerReports(connection: Connection, context: ReportsContext): void {
  const { guard, uris, pace, sources, upToDate, allKnown } = context;
  const pathOf = (document: { readonly uri: string } | undefined) => document && uris.toPath(document.uri);

  connection.onRequest(
    auditsRequest,
    guard.request(auditsRequest.method, async ({ textDocument }) => {
      await upToDate();
      return { audits: auditChoices(sources().engine, uris, pathOf(textDocument)) };
    }),
  );
  connection.onRequest(
    reportSubjectsRequest,
    guard.request(reportSubjectsRequest.method, async ({ kind, textDocument }) => {
      refuseUnknown(kind);
      await upToDate();
      const { formatsOf } = await import('../report/formats/all-formats.ts');
      return {
        subjects: reportSubjects(sources().engine, uris, kind, pathOf(textDocument)),
        formats: formatsOf(kind).map(({ name, title }) => ({ name, title })),
      };
    }),
  );
  connection.onRequest(
    reportRequest,
    guard.request(reportRequest.method, (params, token) =>
      inSteps(connection, pace, { params, token, title: 'The report' }, async (step) => {
        refuseUnknown(params.kind);
        await allKnown();
        return makeReport(sources(), uris, params, step);
      }),
    ),
  );
  connection.onRequest(
    packRequest,
    guard.request(packRequest.method, (params, token) =>
      inSteps(connection, pace, { params, token, title: 'The evidence pack' }, async (step) => {
        await allKnown();
        return makePack(sources(), uris, params, step);
      }),
    ),
  );
}

function refuseUnknown(kind: string): void {
  if (reportKinds.some((each) => each === kind)) return;
  const message = `There is no report ${JSON.stringify(kind)}. The kinds of reports are ${reportKinds.join(', ')}.`;
  throw new ResponseError(ErrorCodes.InvalidParams, message);
}
