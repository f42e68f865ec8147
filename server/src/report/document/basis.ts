import type { Checks } from '../model/checks.ts';
import type { SampleEntry } from '../model/samples.ts';
import { type Block, heading, list, paragraph, table, textColumn } from './blocks.ts';
import { count, recorded, sample } from './words.ts';

/** What the report rests on: an audit samples (ISO 19011 6.5.1), and how sound the records were. */
export function basisSection(samples: readonly SampleEntry[], checks: Checks, version: string): readonly Block[] {
  return [
    heading(2, 'basis-of-this-report', 'Basis of this report'),
    paragraph(
      'An audit looks at samples of the information that is available. There may be nonconformities that it has not found; a requirement reported as conforming is no proof that no case departs from it.',
    ),
    heading(3, 'samples', 'Samples'),
    table(
      'Samples',
      ['Sample of', 'Requirement', 'Size'].map((title) => textColumn(title)),
      samples.map((each) => [takenIn(each), each.requirement ?? '', sample(each)]),
      'No sample is recorded.',
    ),
    heading(3, 'state-of-the-records', 'State of the records'),
    paragraph(stateOf(checks)),
    ...(checks.errorsOfAudit.length === 0
      ? []
      : [
          paragraph('Errors in the files of this audit:'),
          list(
            checks.errorsOfAudit.map(({ file, line, rule, message }) => `${file} line ${line}, ${rule}: ${message}`),
            '',
          ),
        ]),
    paragraph(`Made from the records of the management system by Audit as Code ${version}.`),
  ];
}

function takenIn({ workpaper, session, requirement }: SampleEntry): string {
  if (requirement === undefined) return `Session ${recorded(session)}, as planned`;
  return `Workpaper ${recorded(workpaper)}${session === undefined ? '' : `, session ${session}`}`;
}

function stateOf({ errors, warnings, errorsOfAudit }: Checks): string {
  const all = `${count(errors, 'error')} and ${count(warnings, 'warning')}`;
  const own = errors === 0 ? '' : `, ${errorsOfAudit.length} of the errors in the files of this audit`;
  return `When this report was made, the checks of the management system reported ${all}${own}.`;
}
