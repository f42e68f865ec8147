import type { Checks } from '../model/checks.ts';
import type { SampleEntry } from '../model/samples.ts';
import { type Block, heading, list, paragraph, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** What the report rests on: an audit samples (ISO 19011 6.5.1), and how sound the records were. */
export function basisSection(
  samples: readonly SampleEntry[],
  { errors, warnings, errorsOfAudit }: Checks,
  version: string,
  say: Wording,
): readonly Block[] {
  const { audit, results: words } = say.words;
  const own = errors === 0 ? '' : words.ownErrors(errorsOfAudit.length);
  return [
    heading(2, 'basis', words.basis),
    paragraph(words.sampling),
    heading(3, 'samples', words.samples),
    table(
      words.samples,
      [textColumn(words.sampleOf, 4), textColumn(words.requirement), textColumn(words.size, 4)],
      samples.map((each) => [takenIn(each, say), each.requirement ?? '', say.sample(each)]),
      words.noSamples,
    ),
    heading(3, 'state-of-records', words.stateOfRecords),
    paragraph(`${words.checks(errors, warnings)}${own}.`),
    ...(errorsOfAudit.length === 0
      ? []
      : [
          paragraph(words.errorsOfAudit),
          list(
            errorsOfAudit.map(({ file, line, rule, message }) => `${audit.line(file, line)}, ${rule}: ${message}`),
            '',
          ),
        ]),
    paragraph(words.madeBy(version)),
  ];
}

function takenIn({ workpaper, session, requirement }: SampleEntry, say: Wording): string {
  const words = say.words.results;
  if (requirement === undefined) return words.sessionAsPlanned(say.recorded(session));
  return `${words.ofWorkpaper(say.recorded(workpaper))}${session === undefined ? '' : words.inSession(session)}`;
}
