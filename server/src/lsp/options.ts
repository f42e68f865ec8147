import { calendarDay } from '../model/dates.ts';

/** What a client may say at the start (`initializationOptions`); each is optional. */
export interface Options {
  /** The day to judge by, `YYYY-MM-DD`; else the clock's. */
  readonly asOf?: string | null;
  readonly git?: boolean;
  readonly cacheFolder?: string | null;
  /** The link to the page of a rule, with `{rule}` for its id; else the page that comes with the server. */
  readonly rulePage?: string | null;
  /** The commands that the client has, for code lenses and code actions; the server has some for a client without. */
  readonly commands?: readonly string[];
  /** Whether the server watches the folders even where the client could. Where it can't, the server always does. */
  readonly watchFiles?: boolean;
}

/** The options as they can be worked with; what is wrong with them is told by `warn`, with what counts instead. */
export function optionsFrom(given: unknown, warn: (message: string) => void): Options {
  const options: Options = typeof given === 'object' && given !== null ? given : {};
  if (!options.asOf || calendarDay(options.asOf)) return options;
  warn(`initializationOptions.asOf: "${options.asOf}" is no day; write it as YYYY-MM-DD. Today is used.`);
  return { ...options, asOf: null };
}
