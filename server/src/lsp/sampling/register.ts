import type { CancellationToken, Connection, WorkDoneProgressParams } from 'vscode-languageserver';
import type { Host } from '../../host/host.ts';
import type { Pace } from '../../host/pace.ts';
import type { Guard } from '../guard.ts';
import { inSteps, type Step } from '../steps.ts';
import type { EditContext } from '../workspace-edits.ts';
import {
  type DrawSampleParams,
  drawSampleRequest,
  type PopulationParams,
  populationRequest,
  sampledResultsRequest,
  sampleSizeRequest,
  type VerifySampleParams,
  verifySampleRequest,
} from './requests.ts';
import { allResults, resultAt, sampledResult } from './results.ts';

/** What requests for samples need. */
export interface SamplingContext extends EditContext {
  readonly guard: Guard;
  readonly pace: Pace;
  readonly host: Host;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/**
 * Serves samples: what they can be drawn for and from, drawing and verifying; the client asks the person and writes.
 * What reads populations is loaded when it is used: starting the server need not pay for it.
 */
export function registerSampling(connection: Connection, context: SamplingContext): void {
  const { engine, uris, guard, pace, host, upToDate } = context;
  const stepwise = <P extends WorkDoneProgressParams, R>(
    method: string,
    title: string,
    answer: (params: P, step: Step) => Promise<R>,
  ) =>
    guard.request(method, (params: P, token: CancellationToken) =>
      inSteps(connection, pace, { params, token, title }, async (step) => {
        await upToDate();
        return answer(params, step);
      }),
    );

  connection.onRequest(
    sampledResultsRequest,
    guard.request(sampledResultsRequest.method, async ({ textDocument, position }) => {
      await upToDate();
      const file = textDocument && uris.toPath(textDocument.uri);
      const here = file !== undefined && position ? resultAt(engine, file, position) : undefined;
      const results = allResults(engine, file);
      const at = results.findIndex(
        ({ workpaper: { file: of, index }, requirement }) =>
          of === file && index === here?.workpaper.index && requirement === here.requirement,
      );
      return { results: results.map((each) => sampledResult(each, uris)), at: at < 0 ? null : at };
    }),
  );
  connection.onRequest(
    sampleSizeRequest,
    guard.request(sampleSizeRequest.method, async ({ population, ...aim }) => {
      const { sampleSize } = await import('../../planning/sampling/size.ts');
      return { size: sampleSize(aim, population) ?? null };
    }),
  );
  connection.onRequest(
    populationRequest,
    stepwise(populationRequest.method, 'Reading the population', async (params: PopulationParams, step) => {
      const [{ populationIn }, { inReadingSteps }] = await Promise.all([
        import('./population.ts'),
        import('./reading.ts'),
      ]);
      return populationIn(params, context, inReadingSteps(host, step));
    }),
  );
  connection.onRequest(
    drawSampleRequest,
    stepwise(drawSampleRequest.method, 'Drawing the sample', async (params: DrawSampleParams, step) => {
      const [{ drawForResult }, { inReadingSteps }] = await Promise.all([import('./draw.ts'), import('./reading.ts')]);
      return drawForResult(params, { ...context, host: inReadingSteps(host, step) });
    }),
  );
  connection.onRequest(
    verifySampleRequest,
    stepwise(verifySampleRequest.method, 'Verifying the sample', async (params: VerifySampleParams, step) => {
      const [{ verifySamples }, { inReadingSteps }] = await Promise.all([
        import('./verify.ts'),
        import('./reading.ts'),
      ]);
      return { samples: await verifySamples(params, context, inReadingSteps(host, step)) };
    }),
  );
}
