import type { StatedControl, StatedSection, StatementReport } from '../model/statement.ts';
import {
  type Block,
  type Chart,
  heading,
  longColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { identityFacts } from './identity.ts';
import type { ReportParts } from './parts.ts';
import { statementSheet } from './statement-sheet.ts';
import { capitalised, titled, type Wording } from './wording.ts';

/** The statement of applicability: each control, whether it applies, why, and how far it is implemented. */
export function statementParts(report: StatementReport, say: Wording): ReportParts<'soa'> {
  const { identity, statement, sections } = report;
  const { title, registers: words } = say.words;
  return {
    kind: 'soa',
    id: identity.isms.id,
    title: `${title.kinds.soa}: ${identity.isms.title ?? identity.isms.id}`,
    draft: report.draft,
    opening: [
      identityFacts(
        identity,
        [
          [title.managementSystemScope, say.recorded(report.scope)],
          [title.standard, report.standard],
          [title.kinds.soa, titled(statement)],
          [title.version, say.recorded(report.version)],
          [title.approved, say.signed(report.approval.by, report.approval.on)],
        ],
        say,
      ),
    ],
    sections: {
      summary: [
        heading(2, 'summary', words.summary),
        paragraph(summaryOf(sections, identity.asOf, say)),
        statusChart(sections, identity.asOf, say),
      ],
      controls: [
        heading(2, 'controls', words.controls),
        ...sections.flatMap(({ section, controls }) => [
          heading(3, `controls-${section.id}`, titled(section)),
          controlsTable(titled(section), controls, say),
        ]),
      ],
    },
    sheets: [statementSheet(sections, say)],
  };
}

const statuses = ['implemented', 'partial', 'planned', 'not-implemented'] as const;

/** Whether a control applies on a day; undefined where nothing is stated. */
function applies({ applicable, applicableFrom }: StatedControl, asOf: string): boolean | undefined {
  return applicable === true && applicableFrom !== undefined ? applicableFrom <= asOf : applicable;
}

function summaryOf(sections: readonly StatedSection[], asOf: string, { words: { registers: words } }: Wording): string {
  const all = sections.flatMap(({ controls }) => controls);
  const applying = all.filter((each) => applies(each, asOf) === true);
  const excluded = all.filter((each) => applies(each, asOf) === false).length;
  const byStatus = [...statuses, undefined].flatMap((status) => {
    const number = applying.filter((each) => each.status === status).length;
    const name = status === undefined ? words.noStatus : words.controlStatus[status];
    return number === 0 ? [] : [`${number} ${name}`];
  });
  const isAnnexA = sections.every(({ section }) => section.id.startsWith('A.'));
  const number = isAnnexA ? words.ofControls(all.length) : words.ofControlsAndMore(all.length);
  const missing = all.length - applying.length - excluded;
  return [
    words.statementSummary(number, applying.length, excluded, missing),
    byStatus.length === 0 ? '' : words.statusSentence(byStatus.join(', ')),
  ].join('');
}

function statusChart(
  sections: readonly StatedSection[],
  asOf: string,
  { words: { registers: words } }: Wording,
): Chart {
  const count = (of: (control: StatedControl) => boolean) => sections.map(({ controls }) => controls.filter(of).length);
  const withStatus = (status: StatedControl['status']) => (control: StatedControl) =>
    applies(control, asOf) === true && control.status === status;
  const unknown = (control: StatedControl) => withStatus(undefined)(control) || applies(control, asOf) === undefined;
  return {
    kind: 'chart',
    id: 'status-by-theme',
    title: words.chart,
    labelsTitle: words.theme,
    valuesTitle: words.numberOfControls,
    labels: sections.map(({ section }) => titled(section)),
    series: [
      { name: capitalised(words.controlStatus.implemented), tone: 'good', values: count(withStatus('implemented')) },
      { name: capitalised(words.controlStatus.partial), tone: 'pending', values: count(withStatus('partial')) },
      { name: capitalised(words.controlStatus.planned), tone: 'pending', values: count(withStatus('planned')) },
      {
        name: capitalised(words.controlStatus['not-implemented']),
        tone: 'bad',
        values: count(withStatus('not-implemented')),
      },
      { name: capitalised(words.noStatus), tone: 'bad', values: count(unknown) },
      {
        name: capitalised(words.notApplicable),
        tone: 'neutral',
        values: count((control) => applies(control, asOf) === false),
      },
    ],
  };
}

function controlsTable(caption: string, controls: readonly StatedControl[], say: Wording): Block {
  const { registers: words, findings } = say.words;
  return table(
    caption,
    [
      longColumn(words.control, 3),
      textColumn(words.applicable, 1.2),
      longColumn(words.justification),
      textColumn(findings.status, 1.5),
      textColumn(words.owner),
      longColumn(words.implementation, 4),
    ],
    controls.map((control) => [
      titled(control.requirement),
      applicablePhrase(control, say),
      control.stated ? say.recorded(control.justification) : '',
      statusOf(control, say),
      control.owner ? say.responsible(control.owner) : control.applicable ? say.words.general.notRecorded : '',
      implementationOf(control, say),
    ]),
    '',
  );
}

function applicablePhrase({ stated, applicable, applicableFrom }: StatedControl, { words }: Wording): Phrase {
  const { general, registers } = words;
  if (!stated || applicable === undefined) return [strong(registers.notStated)];
  if (!applicable) return general.no;
  return applicableFrom === undefined ? general.yes : `${general.yes}, ${registers.applicableFrom(applicableFrom)}`;
}

function statusOf({ status, applicable }: StatedControl, { words: { general, registers } }: Wording): string {
  if (status !== undefined) return registers.controlStatus[status];
  return applicable ? general.notRecorded : '';
}

function implementationOf({ implementation, documents }: StatedControl, { words: { registers } }: Wording): string {
  const named = documents.length === 0 ? [] : [registers.documents(documents.join(', '))];
  return [...(implementation === undefined ? [] : [implementation]), ...named].join('; ');
}
