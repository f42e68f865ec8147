import { InvalidArgumentError } from 'commander';
import { nearest } from '../../model/schema/suggestion.ts';
import type { ReportKind } from '../../report/document/report-document.ts';
import { allReportFormats, formatNamed, formatsOf } from '../../report/formats/all-formats.ts';
import type { ReportFormat } from '../../report/formats/format.ts';
import { CannotRun } from '../exit-codes.ts';

const names = allReportFormats.map(({ name }) => name);

/** Reads one `--format md,html` and adds what it names to those before. */
export function addReportFormats(written: string, before: readonly ReportFormat[] = []): readonly ReportFormat[] {
  return [...new Set([...before, ...written.split(',').map((name) => readFormat(name.trim()))])];
}

function readFormat(name: string): ReportFormat {
  const format = formatNamed(name);
  if (format) return format;
  const meant = nearest(name, names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(`There is no format "${name}".${hint} The formats are ${names.join(', ')}.`);
}

/**
 * The formats to write: those that were named, else the one that the extension of the output tells, else the first of
 * the kind.
 */
export function chosenFormats(
  kind: ReportKind,
  named: readonly ReportFormat[] | undefined,
  output: string | undefined,
): readonly ReportFormat[] {
  const possible = formatsOf(kind);
  const implied = output === undefined ? undefined : formatOfFile(output);
  const chosen = named ?? [implied ?? possible[0]].filter((format) => format !== undefined);
  const impossible = chosen.find((format) => !possible.includes(format));
  if (!impossible) return chosen;
  throw new CannotRun(
    `${impossible.name} is for findings and soa alone. The formats of ${kind} are ${possible.map(({ name }) => name).join(', ')}.`,
  );
}

/** The format that the extension of a file is known for. */
export function formatOfFile(file: string): ReportFormat | undefined {
  const [, extension] = /\.([A-Za-z]+)$/.exec(file) ?? [];
  return extension === undefined ? undefined : formatNamed(extension.toLowerCase());
}
