import type * as clientFiles from '../../../client/src/file-requests.ts';
import type * as clientNewFiles from '../../../client/src/new-file-requests.ts';
import type * as clientAssigning from '../../../client/src/planning/assign-requests.ts';
import type * as clientPlanning from '../../../client/src/planning/programme-requests.ts';
import type * as clientAudits from '../../../client/src/requests.ts';
import type * as clientSampling from '../../../client/src/sampling/sample-requests.ts';
import type * as clientShell from '../../../client/src/shell-requests.ts';
import type * as clientViews from '../../../client/src/view-requests.ts';
import type * as serverAsOf from '../../../server/src/lsp/as-of.ts';
import type * as serverCheck from '../../../server/src/lsp/check-workspace.ts';
import type * as serverFiles from '../../../server/src/lsp/file-requests.ts';
import type * as serverMilestones from '../../../server/src/lsp/milestones.ts';
import type * as serverNewFiles from '../../../server/src/lsp/new-files.ts';
import type * as serverAssigning from '../../../server/src/lsp/planning/assign-requests.ts';
import type * as serverPlanning from '../../../server/src/lsp/planning/programme-requests.ts';
import type * as serverAudits from '../../../server/src/lsp/requests.ts';
import type * as serverRules from '../../../server/src/lsp/rule-pages.ts';
import type * as serverSampling from '../../../server/src/lsp/sampling/requests.ts';
import type * as serverViews from '../../../server/src/lsp/views.ts';

type ServerShell = typeof serverAsOf & typeof serverCheck & typeof serverMilestones & typeof serverRules;

/** What a request sends, and what it is answered. */
type Told<Request> = Request extends { readonly _: readonly [infer Params, infer Answer, unknown, unknown] | undefined }
  ? { readonly params: Params; readonly answer: Answer }
  : never;

/** The names of the requests of a module, among what else it has. */
type Requests<Module> = {
  [Name in keyof Module]: [Told<Module[Name]>] extends [never] ? never : Name;
}[keyof Module];

/** `true` where all that one side sends is what the other side takes, both ways, for every request of a module. */
type Fits<Asking, Answering> = {
  [Name in Requests<Asking> & keyof Answering]: Told<Asking[Name]>['params'] extends Told<Answering[Name]>['params']
    ? Told<Answering[Name]>['answer'] extends Told<Asking[Name]>['answer']
      ? true
      : 'the answer differs'
    : 'the parameters differ';
};

describe('the requests between client and server', () => {
  it('have the same shapes in both: else this file does not compile', () => {
    const assigning: Fits<typeof clientAssigning, typeof serverAssigning> = {
      assignableRequest: true,
      assignRequest: true,
    };
    const planning: Fits<typeof clientPlanning, typeof serverPlanning> = { planProgrammeRequest: true };
    const sampling: Fits<typeof clientSampling, typeof serverSampling> = {
      sampledResultsRequest: true,
      populationRequest: true,
      sampleSizeRequest: true,
      drawSampleRequest: true,
      verifySampleRequest: true,
    };
    const shell: Fits<typeof clientShell, ServerShell> = {
      rulesRequest: true,
      rulePageRequest: true,
      checkWorkspaceRequest: true,
      setAsOfRequest: true,
      milestonesRequest: true,
    };
    const newFiles: Fits<typeof clientNewFiles, typeof serverNewFiles> = {
      newFileChoicesRequest: true,
      newFilesRequest: true,
    };
    const audits: Fits<typeof clientAudits, typeof serverAudits> = { auditsRequest: true };
    const views: Fits<typeof clientViews, typeof serverViews> = {
      ismsListRequest: true,
      ismsOfRequest: true,
      locateRequest: true,
    };
    // The server asks these, and the client answers.
    const files: Fits<typeof serverFiles, typeof clientFiles> = {
      listFoldersRequest: true,
      lookAtFilesRequest: true,
      readFilesRequest: true,
      hashFilesRequest: true,
    };
    void [assigning, planning, sampling, shell, newFiles, audits, views, files];
  });
});
