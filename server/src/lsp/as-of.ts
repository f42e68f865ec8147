import { type Connection, RequestType } from 'vscode-languageserver';
import { calendarDay } from '../model/dates.ts';
import type { Guard } from './guard.ts';
import { refused } from './refused.ts';

/** Judges by another day, `YYYY-MM-DD`, or by the clock's again: null. Answers when problems are those of that day. */
export const setAsOfRequest = new RequestType<{ readonly asOf: string | null }, null, void>('auditAsCode/setAsOf');

/** What a change of the day needs. */
export interface AsOfContext {
  readonly guard: Guard;
  readonly setAsOf: (asOf: string | null) => void;
  /** Ends when all files are read and judged. */
  readonly upToDate: () => Promise<void>;
}

/** Serves changes of the day while the server runs: only what depends on it is judged again. */
export function registerAsOf(connection: Connection, { guard, setAsOf, upToDate }: AsOfContext): void {
  connection.onRequest(
    setAsOfRequest,
    guard.request(setAsOfRequest.method, async ({ asOf }) => {
      if (asOf !== null && !calendarDay(asOf)) throw refused(`"${asOf}" is no day; write it as YYYY-MM-DD.`);
      setAsOf(asOf);
      await upToDate();
      return null;
    }),
  );
}
