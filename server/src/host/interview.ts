/** Questions to the person at the terminal, one after the other. */
export interface Interview {
  /** The answer without white space around it; undefined where the person has ended the input. */
  ask(question: string): Promise<string | undefined>;
  /** Ends it: the process waits for no more input. */
  end(): void;
}
