/** How a program that does one thing at a time lets others have their turn. */
export interface Pace {
  /** A clock that only runs forward, in milliseconds. */
  elapsed(): number;
  /** Ends when what has come meanwhile, such as a message, has been taken up. */
  turn(): Promise<void>;
}
