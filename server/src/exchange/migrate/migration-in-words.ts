import type { Migration } from './migration.ts';

/** A migration as text for a person: what was changed, and what is to be decided, by file. */
export function migrationInWords({ files, decisions }: Migration, shown: (file: string) => string): string {
  const inFiles = new Set(decisions.map(({ file }) => file));
  return [
    `Changed ${files.length} file${files.length === 1 ? '' : 's'}:`,
    ...files.map(({ file }) => `  ${shown(file)}`),
    ...(decisions.length > 0 ? [`For a person to decide (${decisions.length}):`] : []),
    ...[...inFiles].flatMap((file) => [
      `  ${shown(file)}`,
      ...decisions.filter((each) => each.file === file).map(({ about, text }) => `    ${about}: ${text}`),
    ]),
  ].join('\n');
}
