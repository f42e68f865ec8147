import type { Address } from '../../engine/address.ts';
import type { Isms } from '../../engine/isms.ts';

/** What a list needs beside the ISMS. */
export interface ListContext {
  /** The root of the ISMS, relative to the workspace folder; `.` for that itself. */
  readonly isms: string;
  /** Where an address is in its text. */
  readonly place: (address: Address) => ListedPlace;
  /** Whether results alone are wanted: no counts, no remarks. */
  readonly quiet: boolean;
}

export interface ListedPlace {
  /** Relative to the workspace folder, `/` as separator. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Something of an ISMS that can be listed, by the model of its view: the editor shows the same. */
export interface List {
  /** What it is called on the command line, and the key of its rows. */
  readonly name: string;
  readonly description: string;
  /** Whether its rows tell which ISMS they are of, so that those of several can stand together. */
  readonly tellsIsms: boolean;
  /** The rows as machines read them; what is not known is null. */
  rows(isms: Isms, context: ListContext): readonly object[];
  /** The lines for people, as the files have them: nothing is escaped yet. */
  lines(isms: Isms, context: ListContext): readonly string[];
}
