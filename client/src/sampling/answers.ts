// What the wizard for samples knows.

import type * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import type { DrawingMethod, Population, SampledResult, SamplingAim } from './sample-requests.ts';

/** The answers of the user so far; all of them are there when all questions are answered. */
export interface Answers {
  readonly client: AuditLanguageClient;
  /** The results to choose from. */
  readonly results: readonly SampledResult[];
  readonly result?: SampledResult;
  /** The file with the population. */
  readonly file?: vscode.Uri;
  /** The sheets to choose from, where it has several. */
  readonly sheets?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
  readonly population?: Population | undefined;
  readonly method?: DrawingMethod;
  readonly strata?: string;
  /** Whether the size is to be computed, entered, or has been chosen. */
  readonly sizeBy?: 'aim' | 'number' | 'choice';
  readonly aim?: SamplingAim;
  readonly size?: number;
  readonly seed?: number;
  /** The file for the drawn rows. */
  readonly rows?: vscode.Uri;
}

/** An answer that an earlier question has given. */
export function given<K extends keyof Answers>(answers: Answers, key: K): NonNullable<Answers[K]> {
  const value = answers[key];
  if (value === undefined || value === null) throw new Error(`The answer '${key}' is missing.`);
  return value;
}

/** By how many different values the chosen column divides the population; 1 where it is not divided. */
export function groupsOf({ method, strata, population }: Answers): number {
  if (method !== 'stratified') return 1;
  return population?.columns.find(({ name }) => name === strata)?.values ?? 1;
}
