import type { Interview } from './interview.ts';

/** Where the command line prints. */
export interface Terminal {
  /** Prints a result. */
  out(text: string): void;
  /** Prints anything else: errors, remarks, progress. */
  err(text: string): void;
  /** Shows what is being done until something is printed, where a person looks at it; elsewhere nothing. */
  status(text: string): void;
  /** Begins to ask the person; undefined where there is nobody to answer. */
  readonly interview?: () => Interview;
  /** Whether results may be coloured. */
  readonly colors: boolean;
  /**
   * Ends when all results are printed; gives why they can't be, in words that follow "cannot be written:". A reader
   * that has gone away is no failure.
   */
  printed(): Promise<string | undefined>;
}
