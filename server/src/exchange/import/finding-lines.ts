import type { Writable } from '../../yaml/edit/written.ts';
import { takeRequirements } from './finding-requirements.ts';
import type { FindingsOrder } from './import-findings.ts';
import type { SourceRow } from './source-row.ts';
import { takeOwner } from './take-parties.ts';

/** The content of a finding, and the comments about what a person must complete. */
export interface FindingLines {
  readonly pairs: Readonly<Record<string, Writable>>;
  readonly comments: readonly string[];
}

/** Makes a finding of its rows: the first says what was found, each may say a corrective action. */
export function findingLines(rows: readonly SourceRow[], order: FindingsOrder): FindingLines {
  const [first, ...more] = rows;
  if (!first) return { pairs: {}, comments: [] };
  const { directory } = order;
  const actions = rows.map((row, index) => takeAction(row, index, order));
  const audit = takeAudit(first, order);
  const requirements = takeRequirements(first, order.editionOf(audit));
  const condition = first.text('condition');
  const written = first.text('title');
  const title =
    written
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ') ?? firstSentence(condition ?? '');
  const correction = takeCorrection(first, order);
  const responses = first.text('evidence');
  const content: Record<string, Writable | undefined> = {
    title,
    audit,
    type: first.word('type', 'findingType'),
    requirements: requirements.length > 0 ? requirements : undefined,
    raisedBy: takeOwner(first, 'raisedBy', directory),
    raisedOn: first.day('raisedOn'),
    status: first.word('status', 'findingStatus'),
    criterion: first.text('criterion'),
    condition: condition ?? title,
    cause: first.text('cause'),
    extent: first.text('extent'),
    consequence: first.text('consequence'),
    recommendation: first.text('recommendation'),
    uri: first.text('uri'),
    correction,
    correctiveActions: actions.some((action) => action !== undefined)
      ? actions.filter((action) => action !== undefined)
      : undefined,
    closedBy: takeOwner(first, 'closedBy', directory),
    closedOn: first.day('closedOn'),
    'x-evidence': responses,
    notes: first.text('notes'),
    ...first.rest(),
  };
  askForMissing(first, content);
  for (const row of more) keepRest(row, content);
  const pairs = Object.fromEntries(
    Object.entries(content).filter((pair): pair is [string, Writable] => pair[1] !== undefined),
  );
  return { pairs, comments: rows.flatMap(({ comments }) => comments) };
}

const required = ['audit', 'type', 'requirements', 'raisedBy', 'raisedOn', 'status'];

/** What a finding must say and the row does not; what it says and is not understood is asked for already. */
function askForMissing(row: SourceRow, content: Readonly<Record<string, Writable | undefined>>): void {
  // A good practice has no status (10.2 speaks of nonconformities).
  const wanted = content.type === 'good-practice' ? required.filter((key) => key !== 'status') : required;
  const missing = wanted.filter(
    (key) => content[key] === undefined && !row.comments.some((each) => each.includes(key)),
  );
  if (missing.length > 0) row.ask(row.range, `to be completed: ${missing.join(', ')}`);
}

/** A row after the first mostly says again what the first says; what differs is kept as a remark. */
function keepRest(row: SourceRow, content: Readonly<Record<string, Writable | undefined>>): void {
  for (const [key, value] of Object.entries(content)) {
    for (const field of row.takeAll(key)) {
      if (field.cell.text !== value && !said.has(key))
        row.ask(field.at, `${key} "${field.cell.text}": differs from the row above`);
      else if (field.cell.text !== value) row.comments.push(`${field.at}: ${key}: ${field.cell.text}`);
    }
  }
  for (const [key, value] of Object.entries(row.rest())) row.comments.push(`${key}: ${String(value)}`);
}

/** Keys whose values are not written as they stand in the row. */
const said = new Set([
  'audit',
  'type',
  'requirements',
  'raisedBy',
  'raisedOn',
  'status',
  'closedBy',
  'closedOn',
  'title',
]);

function takeAudit(row: SourceRow, { audit, auditExists }: FindingsOrder): string | undefined {
  const field = row.take('audit');
  if (!field) return audit;
  const written = field.cell.text.trim();
  const id = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(written) ? written : undefined;
  if (id !== undefined && auditExists(id)) return id;
  const advice =
    id === undefined ? 'write the id of an audit' : 'no audit has this id: plan it, or write the id of one';
  row.notUnderstood(field, 'audit', advice);
  return audit ?? id;
}

function takeCorrection(row: SourceRow, { directory }: FindingsOrder): Readonly<Record<string, Writable>> | undefined {
  const description = row.text('correction');
  if (description === undefined) return undefined;
  return present({
    description,
    owner: takeOwner(row, 'correctionOwner', directory),
    due: row.day('correctionDue'),
    completedOn: row.day('correctionCompletedOn'),
  });
}

/** The corrective action of a row. One without an owner who is known is kept as the owner is asked for. */
function takeAction(
  row: SourceRow,
  index: number,
  { directory }: FindingsOrder,
): Readonly<Record<string, Writable>> | undefined {
  const description = row.text('action');
  if (description === undefined) return undefined;
  const owner = takeOwner(row, 'actionOwner', directory);
  const completedOn = row.day('completedOn');
  const reviewedBy = takeOwner(row, 'effectivenessBy', directory);
  const reviewedOn = row.day('effectivenessOn');
  const result = row.word('effectiveness', 'effectiveness');
  const review = present({ reviewedBy, reviewedOn, result });
  const isWhole = Object.keys(review).length === 3;
  if (!isWhole && Object.keys(review).length > 0) {
    row.ask(row.range, `effectiveness (${inWords(review)}): say by whom, when and with what result`);
  }
  return present({
    id: `CA-${index + 1}`,
    description,
    owner,
    due: row.day('due'),
    completedOn,
    effectiveness: isWhole ? review : undefined,
  });
}

function inWords(review: Readonly<Record<string, Writable>>): string {
  return Object.entries(review)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
}

function present(pairs: Readonly<Record<string, Writable | undefined>>): Readonly<Record<string, Writable>> {
  return Object.fromEntries(Object.entries(pairs).filter((pair): pair is [string, Writable] => pair[1] !== undefined));
}

/** A title out of a description that has none. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/\n|(?<=[.!?])\s/);
  return sentence.length <= 100 ? sentence : `${sentence.slice(0, 99).trimEnd()}…`;
}
