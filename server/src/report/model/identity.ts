import type { Isms } from '../../engine/isms.ts';
import type { Day } from '../../model/values.ts';
import type { Commit, ReportContext } from './context.ts';
import type { Titled } from './named.ts';

/** Whose report it is, and the state of the records that it rests on. */
export interface Identity {
  readonly organization: string | undefined;
  /** By its id and title; `isms` where there is no Isms document. */
  readonly isms: Titled;
  readonly classification: string | undefined;
  readonly asOf: Day;
  readonly commit: Commit | undefined;
}

export function identityOf(isms: Isms, { asOf, commit }: ReportContext): Identity {
  const document = isms.documents.first('Isms');
  return {
    organization: document?.organization?.value,
    isms: { id: document?.id?.value ?? 'isms', title: document?.title?.value },
    classification: document?.report?.classification?.value,
    asOf,
    commit,
  };
}
