import { STANDARD_IDS, type StandardId } from '../../catalog/standard.ts';
import type { Day } from '../../model/values.ts';
import { type Address, addressOf } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Row } from '../row.ts';
import { requirementKey } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { Audits } from './audits.ts';
import type { ExternalAudits } from './external-audits.ts';
import type { Requirements } from './requirements.ts';

/** A nonconformity that was closed, and where it names the requirement asked for. */
export interface ClosedNonconformity {
  readonly id: string;
  readonly audit: string;
  readonly closedOn: Day;
  readonly where: Address;
}

/** The closed nonconformities of one ISMS root, of internal and external audits. */
export class ClosedNonconformities {
  /**
   * Those that name a requirement of an edition or a clause above it; in path order. Within one edition ids are
   * compared as they are; those of two are, as ids of the ISMS's own.
   */
  readonly of: (requirement: string, edition: StandardId) => readonly ClosedNonconformity[];

  constructor(
    graph: Graph,
    tables: Tables,
    audits: Audits,
    externalAudits: ExternalAudits,
    requirements: Requirements,
  ) {
    const read = (
      row: Row<'closed-nonconformity'>,
      requirement: string,
      asked: StandardId,
    ): readonly ClosedNonconformity[] => {
      const { record, item } = row;
      const { id, audit } = item;
      if (id === undefined || audit === undefined || !(audits.exists(audit) || externalAudits.exists(audit))) return [];
      const edition = audits.edition(audit);
      const selection = requirements.select(item.written, edition);
      if (selection.kind !== 'requirements' || !selection.single) return [];
      const isNamed =
        edition === asked
          ? selection.ids.includes(requirement)
          : intersect(requirements.ownIdsOf(item.written, edition), requirements.ownIdsOf(requirement, asked));
      if (!isNamed) return [];
      return [{ id, audit, closedOn: item.day, where: addressOf(record, item.requirement) }];
    };
    const byEdition = new Map(
      STANDARD_IDS.map((edition) => [
        edition,
        graph.family((requirement: string) =>
          tables
            .rows('closed-nonconformity', requirementKey(requirement))
            .flatMap((row) => read(row, requirement, edition)),
        ),
      ]),
    );
    this.of = (requirement, edition) => byEdition.get(edition)?.(requirement) ?? [];
  }
}

function intersect(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}
