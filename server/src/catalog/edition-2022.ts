import { amendments, attributeValues, clauses, controls, themes } from '../../../schemas/catalogue/iso27001-2022.json';
import { annexA, type Edition, readClauses, theme } from './edition.ts';
import type { Requirement } from './requirement.ts';

/** Reads ISO/IEC 27001:2022 with Amendment 1:2024: clauses, the four themes, and 93 controls beneath them. */
export function readEdition2022(): Edition {
  const controlsByTheme = themes.flatMap(({ id, name, title }): readonly Requirement[] => [
    theme(id, title),
    ...controls
      .filter((control) => control.theme === name)
      .map((control) => ({
        kind: 'control' as const,
        id: control.id,
        title: control.title,
        parent: id,
        section: id,
        leaf: true,
        aliases: control.aliases,
        isNew: control.newIn2022,
        attributes: control.attributes,
      })),
  ]);
  return {
    id: 'ISO/IEC 27001:2022',
    requirements: [...readClauses(clauses), annexA('Information security controls reference'), ...controlsByTheme],
    amendments,
    attributeValues,
  };
}
