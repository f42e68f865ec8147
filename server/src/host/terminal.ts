/** Where the command line prints. */
export interface Terminal {
  /** Prints a result. */
  out(text: string): void;
  /** Prints anything else: errors, remarks, progress. */
  err(text: string): void;
  /** Whether results may be coloured. */
  readonly colors: boolean;
}
