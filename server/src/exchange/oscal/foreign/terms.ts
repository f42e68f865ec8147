import type { StandardId } from '../../../catalog/standard.ts';
import type { Day } from '../../../model/values.ts';
import type { KnownPerson } from './people.ts';

/** What has to be known to read the results of another program. */
export interface ForeignTerms {
  /** The audit that findings are to belong to. */
  readonly audit: string;
  readonly edition: StandardId;
  readonly asOf: Day;
  readonly known: KnownPerson;
  /** Which findings and observations are read: not those that bear records of ours. */
  readonly isForeign: (object: unknown) => boolean;
}
