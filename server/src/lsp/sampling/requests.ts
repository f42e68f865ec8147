import { type Position, RequestType, type TextEdit, type WorkDoneProgressParams } from 'vscode-languageserver';
import type { Address } from '../../engine/address.ts';
import type { DrawingMethod } from '../../planning/sampling/draw.ts';
import type { DescribedColumn } from '../../planning/sampling/population/describe.ts';
import type { SampleSize, SamplingAim } from '../../planning/sampling/size.ts';
import type { Verdict } from '../../planning/sampling/verify-sample.ts';

/** Names the result of a workpaper. */
export interface ResultPlace {
  readonly uri: string;
  /** Which document of the file it is in, from 0. */
  readonly document: number;
  readonly requirement: string;
}

/** A result that a sample can be drawn for. */
export interface SampledResult extends ResultPlace {
  /** The id of the workpaper; empty where it has none. */
  readonly workpaper: string;
  readonly title: string;
  readonly place: Address;
  /** The folder of its audit's evidence, or where that would be: a URI. */
  readonly folder: string;
  /** What the session of the workpaper plans to draw. */
  readonly planned: SampleFacts | null;
  /** What the result says of its sample. */
  readonly sample: (SampleFacts & { readonly exceptions: number | null; readonly isDrawn: boolean }) | null;
}

export interface SampleFacts {
  readonly population: number | null;
  readonly size: number | null;
  readonly method: string | null;
}

/** The results that samples can be drawn for: those of a document's file first, and which of them a position is in. */
export const sampledResultsRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string }; readonly position?: Position },
  { readonly results: readonly SampledResult[]; readonly at: number | null },
  void
>('auditAsCode/sampledResults');

export interface PopulationParams extends WorkDoneProgressParams {
  readonly uri: string;
  readonly sheet?: string | undefined;
}

/** A file that lists a population, read through; or the sheets to choose from. */
export type PopulationAnswer =
  | {
      readonly size: number;
      readonly columns: readonly DescribedColumn[];
      readonly sha256: string;
      /** The seed that nobody chooses: made of the file. */
      readonly seed: number;
    }
  | { readonly sheets: readonly string[] };

/** Reads a file that lists a population; rejects with a sentence for the person where it cannot be drawn from. */
export const populationRequest = new RequestType<PopulationParams, PopulationAnswer, void>('auditAsCode/population');

/** How many to draw so that an aim is reached; null where only looking at all would do, or the aim makes no sense. */
export const sampleSizeRequest = new RequestType<
  SamplingAim & { readonly population: number },
  { readonly size: SampleSize | null },
  void
>('auditAsCode/sampleSize');

export interface DrawSampleParams extends WorkDoneProgressParams {
  readonly result: ResultPlace;
  readonly population: { readonly uri: string; readonly sheet?: string | undefined; readonly sha256: string };
  readonly order: {
    readonly method: DrawingMethod;
    readonly size: number;
    readonly seed: number;
    readonly strata?: string | undefined;
  };
  /** The file for the drawn rows: a URI. */
  readonly rows: string;
}

/** A sample that is ready to be written, as a whole. */
export interface DrawSampleResult {
  readonly evidence: string;
  readonly rows: {
    readonly uri: string;
    readonly text: string;
    /** What is in its place: nothing, the same rows, another sample, or something else. */
    readonly existing: 'absent' | 'same' | 'sample' | 'other';
  };
  readonly creates: readonly { readonly uri: string; readonly text: string }[];
  /** Each of the version that the client has open; null where it is not open. */
  readonly edits: readonly {
    readonly uri: string;
    readonly version: number | null;
    readonly edits: readonly TextEdit[];
  }[];
}

/** Draws a sample for a result. The server writes nothing. */
export const drawSampleRequest = new RequestType<DrawSampleParams, DrawSampleResult, void>('auditAsCode/drawSample');

export interface VerifySampleParams extends WorkDoneProgressParams {
  readonly textDocument: { readonly uri: string };
  /** One result; else the one at the position, else all of the file. */
  readonly result?: ResultPlace;
  readonly position?: Position;
  readonly sheet?: string | undefined;
}

/** What came out for one sample: a verdict, a sentence that says why there is none, or the sheets to choose from. */
export type VerifiedSample = ResultPlace & { readonly workpaper: string; readonly place: Address } & (
    | { readonly verdict: Verdict }
    | { readonly fault: string }
    | { readonly sheets: readonly string[] }
  );

/** Draws samples again that have a seed and a source, and compares. */
export const verifySampleRequest = new RequestType<
  VerifySampleParams,
  { readonly samples: readonly VerifiedSample[] },
  void
>('auditAsCode/verifySample');
