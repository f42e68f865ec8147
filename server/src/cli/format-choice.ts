import { InvalidArgumentError } from 'commander';
import { listed } from '../model/schema/wording.ts';
import { CannotRun } from './exit-codes.ts';
import { allFormats, defaultFormat } from './formats/all-formats.ts';
import type { Format } from './formats/format.ts';
import type { Surroundings } from './surroundings.ts';

/** A format and the file it goes to; without one, standard output. */
export interface FormatChoice {
  readonly format: Format;
  readonly file?: string;
}

/** The names of the formats in a sentence. */
export function formatNames(conjunction: 'and' | 'or'): string {
  return listed(
    allFormats.map(({ name }) => name),
    conjunction,
  );
}

/** Reads one `--format FORMAT[=FILE]` and adds it to those before. */
export function addFormat(written: string, before: readonly FormatChoice[] = []): readonly FormatChoice[] {
  const [, name, file] = /^([^=]*)(?:=(.*))?$/s.exec(written) ?? [];
  const format = allFormats.find((each) => each.name === name);
  if (!format) throw new InvalidArgumentError(`The formats are ${formatNames('and')}.`);
  if (file === '') throw new InvalidArgumentError(`Name a file after "${name}=".`);
  return [...before, { format, file }];
}

/** What is to be printed where, text if nothing was chosen. Two formats in one place would spoil each other. */
export function destinations(
  choices: readonly FormatChoice[] | undefined,
  { host }: Surroundings,
): readonly FormatChoice[] {
  if (!choices) return [{ format: defaultFormat }];
  const places = choices.map(({ file }) => (file === undefined ? undefined : host.resolve(file)));
  for (const [index, { file }] of choices.entries()) {
    if (places.indexOf(places[index]) === index) continue;
    throw new CannotRun(
      `Only one format can go to ${file ?? 'standard output'}; give the others a file, as in --format json=problems.json.`,
    );
  }
  return choices;
}
