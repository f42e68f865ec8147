import type { Engine } from '../engine/engine.ts';
import { resolveRelative } from '../engine/paths.ts';
import type { Host } from '../host/host.ts';
import { version } from '../host/version.ts';
import type { Day } from '../model/values.ts';
import type { ReportResult } from './requests.ts';
import type { Uris } from './uris.ts';

export interface ReportSources {
  readonly engine: Engine;
  readonly host: Host;
  readonly uris: Uris;
  readonly asOf: Day;
  readonly git: boolean;
}

/** Makes the internal audit report of an audit of an ISMS root; rejects with a message for the person who asked. */
export async function makeReport(
  { engine, host, uris, asOf, git }: ReportSources,
  audit: string,
  root: string,
  folder: string,
): Promise<ReportResult> {
  throw new Error('not yet');
}
