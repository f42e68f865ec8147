import { daysBetween } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import type { RegisteredFinding } from '../model/findings-register.ts';
import type { NamedPerson } from '../model/named.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { titled, type Wording } from './wording.ts';

type Words = Wording['words']['registers']['sheets'];

interface Column {
  readonly key: string;
  readonly title: keyof Words;
  readonly kind?: SheetColumn['kind'];
  readonly long?: boolean;
  readonly cell: (finding: RegisteredFinding, say: Wording, asOf: Day) => Cell;
}

const columns: readonly Column[] = [
  { key: 'id', title: 'id', cell: ({ id }) => id },
  { key: 'title', title: 'title', long: true, cell: ({ title }) => title },
  { key: 'audit', title: 'audit', cell: ({ audit }) => audit?.id },
  { key: 'type', title: 'type', cell: ({ type }, say) => type && say.findingType(type) },
  {
    key: 'requirements',
    title: 'requirements',
    cell: ({ requirements }) => joined(requirements.map(({ id }) => id)),
  },
  { key: 'raisedBy', title: 'raisedBy', cell: ({ raisedBy }, say) => named(raisedBy, say) },
  { key: 'raisedOn', title: 'raisedOn', kind: 'day', cell: ({ raisedOn }) => raisedOn },
  { key: 'status', title: 'status', cell: ({ status }, say) => status && say.findingStatus(status) },
  { key: 'criterion', title: 'criterion', long: true, cell: ({ criterion }) => criterion },
  { key: 'condition', title: 'condition', long: true, cell: ({ condition }) => condition },
  { key: 'cause', title: 'cause', long: true, cell: ({ cause }) => cause },
  { key: 'extent', title: 'extent', long: true, cell: ({ extent }) => extent },
  { key: 'consequence', title: 'consequence', long: true, cell: ({ consequence }) => consequence },
  { key: 'recommendation', title: 'recommendation', long: true, cell: ({ recommendation }) => recommendation },
  { key: 'evidence', title: 'evidence', cell: ({ evidence }) => joined(evidence.map(({ id }) => id)) },
  { key: 'correction.description', title: 'correction', long: true, cell: ({ correction }) => correction?.description },
  { key: 'correction.owner', title: 'correctionOwner', cell: ({ correction }, say) => named(correction?.owner, say) },
  { key: 'correction.due', title: 'correctionDue', kind: 'day', cell: ({ correction }) => correction?.due },
  {
    key: 'correction.completedOn',
    title: 'correctionCompletedOn',
    kind: 'day',
    cell: ({ correction }) => correction?.completedOn,
  },
  { key: 'correctiveActions', title: 'actions', long: true, cell: actionsOf },
  { key: 'nextDue', title: 'nextDue', kind: 'day', cell: nextDue },
  { key: 'overdueDays', title: 'overdueDays', kind: 'number', cell: overdueDays },
  { key: 'repeats', title: 'repeats', cell: ({ repeats }) => repeats?.id },
  { key: 'closedBy', title: 'closedBy', cell: ({ closedBy }, say) => named(closedBy, say) },
  { key: 'closedOn', title: 'closedOn', kind: 'day', cell: ({ closedOn }) => closedOn },
  { key: 'uri', title: 'uri', cell: ({ uri }) => uri },
];

/** The register of findings with all that is recorded of each, a row for each. */
export function findingsSheet(findings: readonly RegisteredFinding[], asOf: Day, say: Wording): Sheet {
  const { registers } = say.words;
  return {
    name: registers.findings,
    columns: columns.map(({ key, title, kind = 'text', long = false }) => ({
      key,
      title: registers.sheets[title],
      kind,
      long,
    })),
    rows: findings.map((finding) => columns.map(({ cell }) => cell(finding, say, asOf))),
  };
}

function named(person: NamedPerson | undefined, say: Wording): Cell {
  return person && say.person(person);
}

function joined(texts: readonly string[]): Cell {
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** The corrective actions, a line for each. */
function actionsOf({ actions }: RegisteredFinding, say: Wording): Cell {
  if (actions.length === 0) return undefined;
  const words = say.words.findings;
  return actions
    .map((action) => {
      const name = titled({ id: say.recorded(action.id), title: action.description });
      const state = say.actionStatus(action).map((piece) => (typeof piece === 'string' ? piece : action.status));
      return `${name}; ${words.owner}: ${say.person(action.owner)}; ${words.due}: ${say.recorded(action.due)}; ${state.join('')}`;
    })
    .join('\n');
}

function nextDue({ open }: RegisteredFinding): Day | undefined {
  const days = open?.steps.flatMap(({ action, status }) =>
    action?.due === undefined || status === 'no-due-date' ? [] : [action.due],
  );
  return days?.sort()[0];
}

function overdueDays(finding: RegisteredFinding, _say: Wording, asOf: Day): Cell {
  const due = nextDue(finding);
  return due !== undefined && due < asOf ? daysBetween(due, asOf) : undefined;
}
