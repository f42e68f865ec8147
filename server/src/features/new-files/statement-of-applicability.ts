import { type StandardId, standard } from '../../catalog/standard.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { writeText } from '../../yaml/edit/written.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { freePath } from './places.ts';

/** The text of a statement with every control of Annex A (6.1.3 d), each with its title beside it. */
export function statementText(edition: StandardId): string {
  const head = documentText('StatementOfApplicability', {
    id: 'soa',
    title: 'Statement of applicability',
    version: '0.1',
  });
  const controls = standard(edition).controls.flatMap(({ id, title }) => [
    `  ${writeText(id)}: # ${title}`,
    '    applicable: true',
    `    justification: ${toBeCompleted}`,
  ]);
  return `${[`${head}controls:`, ...controls].join('\n')}\n`;
}

/** The file of the statement of applicability of an ISMS. */
export function newStatement(engine: Engine, isms: Isms): NewFile {
  return { file: freePath(engine, isms.root, 'soa'), text: statementText(isms.requirements.standardId()) };
}
