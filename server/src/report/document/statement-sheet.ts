import type { ResponsibleParty, StatedControl, StatedSection } from '../model/statement.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { titled, type Wording } from './wording.ts';

type Words = Wording['words']['registers']['sheets'];

interface Column {
  readonly key: string;
  readonly title: keyof Words;
  readonly kind?: SheetColumn['kind'];
  readonly long?: boolean;
  readonly cell: (control: StatedControl, theme: string, say: Wording) => Cell;
}

const columns: readonly Column[] = [
  { key: 'id', title: 'id', cell: ({ requirement }) => requirement.id },
  { key: 'title', title: 'title', long: true, cell: ({ requirement }) => requirement.title },
  { key: 'theme', title: 'theme', cell: (_control, theme) => theme },
  { key: 'applicable', title: 'applicable', cell: applicableCell },
  { key: 'applicableFrom', title: 'applicableFrom', kind: 'day', cell: ({ applicableFrom }) => applicableFrom },
  { key: 'justification', title: 'justification', long: true, cell: ({ justification }) => justification },
  {
    key: 'status',
    title: 'status',
    cell: ({ status }, _theme, say) => status && say.words.registers.controlStatus[status],
  },
  { key: 'owner', title: 'owner', cell: ({ owner }, _theme, say) => parties(owner ? [owner] : [], say) },
  { key: 'implementers', title: 'implementers', cell: ({ implementers }, _theme, say) => parties(implementers, say) },
  { key: 'operators', title: 'operators', cell: ({ operators }, _theme, say) => parties(operators, say) },
  { key: 'monitors', title: 'monitors', cell: ({ monitors }, _theme, say) => parties(monitors, say) },
  { key: 'implementation', title: 'implementation', long: true, cell: ({ implementation }) => implementation },
  {
    key: 'documents',
    title: 'documents',
    cell: ({ documents }) => (documents.length > 0 ? documents.join(', ') : undefined),
  },
];

/** The statement of applicability with all that is recorded of each control, a row for each. */
export function statementSheet(sections: readonly StatedSection[], say: Wording): Sheet {
  const { registers } = say.words;
  return {
    name: registers.controls,
    columns: columns.map(({ key, title, kind = 'text', long = false }) => ({
      key,
      title: registers.sheets[title],
      kind,
      long,
    })),
    rows: sections.flatMap(({ section, controls }) =>
      controls.map((control) => columns.map(({ cell }) => cell(control, titled(section), say))),
    ),
  };
}

function applicableCell({ applicable }: StatedControl, _theme: string, { words: { general } }: Wording): Cell {
  return applicable === undefined ? undefined : applicable ? general.yes : general.no;
}

function parties(all: readonly ResponsibleParty[], say: Wording): Cell {
  return all.length > 0 ? all.map((each) => say.responsible(each)).join('; ') : undefined;
}
