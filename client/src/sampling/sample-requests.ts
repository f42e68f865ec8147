// What the language server is asked for samples. It writes nothing.

import { type Position, RequestType, type TextEdit } from 'vscode-languageclient';
import type { Place } from '../view-models/common.ts';

/** Names the result of a workpaper. */
export interface ResultPlace {
  readonly uri: string;
  /** Which document of the file it is in, from 0. */
  readonly document: number;
  readonly requirement: string;
}

export interface SampleFacts {
  readonly population: number | null;
  readonly size: number | null;
  readonly method: string | null;
}

/** A result that a sample can be drawn for. */
export interface SampledResult extends ResultPlace {
  /** The id of the workpaper; empty where it has none. */
  readonly workpaper: string;
  /** The title of the requirement. */
  readonly title: string;
  /** Where it stands. */
  readonly place: Place;
  /** The URI of the folder for the evidence of its audit. */
  readonly folder: string;
  /** What the session plans. */
  readonly planned: SampleFacts | null;
  /** What the result has; `isDrawn` says that it can be drawn again. */
  readonly sample: (SampleFacts & { readonly exceptions: number | null; readonly isDrawn: boolean }) | null;
}

/** Lists the results that samples can be drawn for: those of the document first, and which of them the position is in. */
export const sampledResultsRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string }; readonly position?: Position },
  { readonly results: readonly SampledResult[]; readonly at: number | null },
  void
>('auditAsCode/sampledResults');

/** A file that lists a population. */
export interface Population {
  readonly size: number;
  /** With how many different values each has, where these are few enough to divide the population by. */
  readonly columns: readonly { readonly name: string; readonly values?: number }[];
  readonly sha256: string;
  /** A seed that is made of the file. */
  readonly seed: number;
}

/** Reads a file that lists a population; one with several sheets has to be asked for with one of them. */
export const populationRequest = new RequestType<
  { readonly uri: string; readonly sheet?: string | undefined },
  Population | { readonly sheets: readonly string[] },
  void
>('auditAsCode/population');

/** What a sample is to show; as fractions. */
export interface SamplingAim {
  readonly confidence: number;
  readonly tolerable: number;
  readonly expected: number;
}

/** How many to draw, and how many errors there may be among them. */
export interface SampleSize {
  readonly size: number;
  readonly acceptable: number;
}

/** Computes how many are to be drawn; null where only looking at all would do. */
export const sampleSizeRequest = new RequestType<
  SamplingAim & { readonly population: number },
  { readonly size: SampleSize | null },
  void
>('auditAsCode/sampleSize');

export type DrawingMethod = 'random' | 'systematic' | 'stratified';

export interface DrawSampleParams {
  readonly result: ResultPlace;
  readonly population: { readonly uri: string; readonly sheet?: string | undefined; readonly sha256: string };
  readonly order: {
    readonly method: DrawingMethod;
    readonly size: number;
    readonly seed: number;
    readonly strata?: string | undefined;
  };
  /** The URI of the file for the drawn rows. */
  readonly rows: string;
}

/** A sample that is ready to be written, as a whole. */
export interface DrawnSample {
  /** The id that its rows have in the register of evidence. */
  readonly evidence: string;
  readonly rows: {
    readonly uri: string;
    readonly text: string;
    /** What is in the place of the file: nothing, the same rows, another sample, or something else. */
    readonly existing: 'absent' | 'same' | 'sample' | 'other';
  };
  readonly creates: readonly { readonly uri: string; readonly text: string }[];
  /** Each of the version of the document, null where it was not open. */
  readonly edits: readonly {
    readonly uri: string;
    readonly version: number | null;
    readonly edits: readonly TextEdit[];
  }[];
}

/** Draws a sample for a result. */
export const drawSampleRequest = new RequestType<DrawSampleParams, DrawnSample, void>('auditAsCode/drawSample');

/** What came out when a sample was drawn again; `population` is the file. */
export type Verdict = { readonly population: string } & (
  | {
      readonly kind: 'same' | 'nothing-to-compare';
      readonly evidence?: string;
      readonly size: number;
      readonly members: number;
    }
  | { readonly kind: 'changed-population'; readonly recorded: string; readonly sha256: string }
  | { readonly kind: 'other-members'; readonly recorded: number; readonly members: number }
  | { readonly kind: 'other-rows'; readonly evidence: string; readonly file: string }
);

/** A verdict on one sample, why there is none, in a sentence in English, or the sheets to choose from. */
export type VerifiedSample = ResultPlace & { readonly workpaper: string; readonly place: Place } & (
    | { readonly verdict: Verdict }
    | { readonly fault: string }
    | { readonly sheets: readonly string[] }
  );

/** Draws samples again: that of a result, else that at the position, else all of the document. */
export const verifySampleRequest = new RequestType<
  {
    readonly textDocument: { readonly uri: string };
    readonly result?: ResultPlace;
    readonly position?: Position;
    readonly sheet?: string | undefined;
  },
  { readonly samples: readonly VerifiedSample[] },
  void
>('auditAsCode/verifySample');
