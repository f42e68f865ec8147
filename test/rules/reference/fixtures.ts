import { filesOf } from '../../support/files.ts';
import { diagnosticsOf, engineOver } from '../../support/judge.ts';

/** An Isms document of the present edition. */
export const isms = `
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
`;

/** What a rule says about the files of a fixture, in their order. */
export function messagesOf(rule: string, fixture: string): readonly string[] {
  return diagnosticsOf(engineOver(filesOf(fixture)))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ message }) => message);
}
