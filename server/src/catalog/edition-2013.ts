import { clauses, controls, domains, objectives } from '../../../schemas/catalogue/iso27001-2013.json';
import { annexA, type Edition, readClauses, theme } from './edition.ts';
import type { Requirement } from './requirement.ts';

/** Reads ISO/IEC 27001:2013: clauses, fourteen domains, their control objectives, and 114 controls beneath these. */
export function readEdition2013(): Edition {
  const controlsOf = (objective: string): readonly Requirement[] =>
    controls
      .filter((control) => control.objective === objective)
      .map((control) => ({
        kind: 'control',
        id: control.id,
        title: control.title,
        parent: objective,
        section: control.domain,
        leaf: true,
        aliases: [],
        isNew: undefined,
        attributes: undefined,
      }));
  const objectivesOf = (domain: string): readonly Requirement[] =>
    objectives
      .filter((objective) => objective.domain === domain)
      .flatMap(({ id, title }): readonly Requirement[] => [
        { kind: 'objective', id, title, parent: domain, section: domain, leaf: false },
        ...controlsOf(id),
      ]);
  return {
    id: 'ISO/IEC 27001:2013',
    requirements: [
      ...readClauses(clauses),
      annexA('Reference control objectives and controls'),
      ...domains.flatMap(({ id, title }) => [theme(id, title), ...objectivesOf(id)]),
    ],
    amendments: [],
    attributeValues: undefined,
  };
}
