import type { Requirement } from '../../catalog/requirement.ts';
import { type Standard, standard } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import { editionOf } from '../edition-of.ts';
import type { Describe } from './entity-hover.ts';
import { fact, facts, heading, hoverText, plain } from './markdown.ts';
import { standingOf } from './requirement-standing.ts';
import { words } from './words.ts';

/**
 * A requirement: what it is in the standard, what the ISMS says of it, who audits it when, and what was found. Of a
 * selector that is wider, what it stands for.
 */
export const describeRequirement: Describe = (isms, { id }, record) => {
  const edition = standard(editionOf(record, isms));
  const selection = isms.requirements.select(id, edition.id);
  if (selection.kind !== 'requirements') return undefined;
  const { normalised, ids, written } = selection;
  const title = isms.requirements.titleOf(normalised, edition.id);
  const requirement = edition.requirement(normalised);
  if (ids.length !== 1 || ids[0] !== normalised) {
    const what = written === 'range' ? 'range' : requirement ? kindOf(requirement, edition) : 'additional requirements';
    const listed = ids.map((each) => titled(each, isms, edition));
    return hoverText(
      heading(title, normalised, `${what}, ${ids.length} requirements`),
      facts('Stands for', listed, 12),
    );
  }
  const what = requirement ? kindOf(requirement, edition) : 'additional requirement';
  return hoverText(heading(title, normalised, what), [
    ...(requirement ? ofStandard(requirement) : []),
    ...isms.requirements
      .ownIdsOf(normalised, edition.id)
      .slice(0, 1)
      .flatMap((own) => standingOf(isms, own)),
  ]);
};

function titled(id: string, isms: Isms, edition: Standard): string {
  const title = isms.requirements.titleOf(id, edition.id);
  return title === undefined ? plain(id) : `${plain(id)} ${plain(title)}`;
}

function kindOf({ kind, section }: Requirement, edition: Standard): string {
  if (kind === 'clause') return `clause of ${edition.id}`;
  const theme = edition.requirement(section)?.title;
  if (kind === 'control') return theme === undefined ? 'control' : `control, ${section} ${theme}`;
  return kind === 'annex' ? `annex of ${edition.id}` : `${kind} of Annex A`;
}

function ofStandard(requirement: Requirement): readonly string[] {
  if (requirement.kind === 'clause') {
    const { amendment, documentedInformation } = requirement;
    return [
      ...fact('Documented information', documentedInformation.join(', ')),
      ...(amendment ? fact(amendment.id, amendment.change) : []),
    ];
  }
  if (requirement.kind !== 'control') return [];
  const { aliases, attributes, isNew } = requirement;
  const values = (list: readonly string[]) => list.map((value) => words(value)).join(', ');
  return [
    ...fact('Also called', aliases.join(', ')),
    ...(isNew ? ['- New in this edition'] : []),
    ...(attributes
      ? [
          ...fact('Control type', values(attributes.controlType)),
          ...fact('Properties', values(attributes.informationSecurityProperties)),
          ...fact('Concepts', values(attributes.cybersecurityConcepts)),
          ...fact('Capabilities', values(attributes.operationalCapabilities)),
          ...fact('Domains', values(attributes.securityDomains)),
        ]
      : []),
  ];
}
