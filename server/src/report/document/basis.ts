import type { Checks } from '../model/checks.ts';
import type { Drawing, SampleEntry } from '../model/samples.ts';
import {
  type Block,
  heading,
  list,
  numberColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
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
    ...drawingBlocks(samples, say),
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

/** How each sample that was drawn by chance is drawn again, by whoever doubts it. */
function drawingBlocks(samples: readonly SampleEntry[], say: Wording): readonly Block[] {
  const { results: words } = say.words;
  const drawn = samples.flatMap((sample) => (sample.drawing ? [{ sample, drawing: sample.drawing }] : []));
  if (drawn.length === 0) return [];
  return [
    heading(3, 'drawing-again', words.drawingAgain),
    paragraph(words.drawingNote),
    table(
      words.drawingAgain,
      [
        textColumn(words.sampleOf, 2),
        textColumn(words.drawnHow, 2),
        numberColumn(words.seed, 2),
        textColumn(words.populationFile, 2),
        textColumn('SHA-256', 3),
        textColumn(words.drawAgainBy, 3),
      ],
      drawn.map(({ sample, drawing }) => [
        say.listed([sample.workpaper, sample.requirement].flatMap((each) => each ?? [])),
        `${say.sample({ ...sample, method: drawing.method, exceptions: undefined })}${drawing.strata === undefined ? '' : words.by(drawing.strata)}`,
        drawing.seed === undefined ? missing(say) : String(drawing.seed),
        drawing.source ?? missing(say),
        drawing.sha256 ?? missing(say),
        commandFor(sample, drawing, say),
      ]),
      '',
    ),
  ];
}

function missing(say: Wording): Phrase {
  return [strong(say.words.general.notRecorded)];
}

function commandFor({ workpaper }: SampleEntry, { missing: lacking }: Drawing, say: Wording): Phrase {
  const { results: words } = say.words;
  if (lacking.length > 0)
    return [strong(words.cannotDraw), `: ${words.isMissing(lacking.map((key) => words.drawnBy[key]))}`];
  return workpaper === undefined
    ? [strong(words.cannotDraw), `: ${words.withoutId}`]
    : `audit-as-code sample verify ${workpaper}`;
}

function takenIn({ workpaper, session, requirement }: SampleEntry, say: Wording): string {
  const words = say.words.results;
  if (requirement === undefined) return words.sessionAsPlanned(say.recorded(session));
  return `${words.ofWorkpaper(say.recorded(workpaper))}${session === undefined ? '' : words.inSession(session)}`;
}
