import type { ManagementGroup } from '../../model/management-group.ts';
import { sound } from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import type { Documents } from './documents.ts';
import type { Parties } from './parties.ts';

/** Who must hear of audit results in one ISMS root, and how soon they are to be reviewed. */
export class Governance {
  /** The members of a group that are known persons, in the order of the Isms; each once. */
  readonly members: (group: ManagementGroup) => readonly string[];
  /** How long after its issue a report must have been reviewed (9.3); undefined where the Isms says it in a broken way. */
  readonly reviewWithin: () => string | undefined;

  constructor(graph: Graph, documents: Documents, parties: Parties) {
    this.members = graph.family((group) => {
      const governance = documents.first('Isms')?.governance;
      const written = group === 'governing-body' ? governance?.governingBody : governance?.seniorManagement;
      const persons = sound(written).map(({ value }) => value);
      return [...new Set(persons)].filter((person) => parties.hasPerson(person));
    });
    const reviewWithin = graph.derived(() => {
      const within = documents.first('Isms')?.managementReview?.within;
      return within ? within.value : 'P90D';
    });
    this.reviewWithin = () => reviewWithin.get();
  }
}
