import type { Host } from '../../host/host.ts';
import type { ReportSources } from '../report-context.ts';

/** Where a pack gets its files from. */
export interface PackSources extends ReportSources {
  readonly host: ReportSources['host'] & Pick<Host, 'readBytes' | 'sha256OfFile' | 'sha256'>;
  /** Told what begins; rejects to end the work. */
  readonly step: Step;
}

/** Tells what begins now, in words for a line of progress; rejects where the work is not wanted any more. */
export type Step = (what: string) => Promise<void>;

/** A file on its way into a pack: still under its path in the workspace. */
export interface SourceFile {
  /** A path of the engine. */
  readonly file: string;
  readonly bytes: Uint8Array;
}
