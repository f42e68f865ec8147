import { documentShape } from './document-shape.ts';
import { standards } from './isms.ts';
import { day, entries, id, list, object, oneOf, period, type Read, text, time } from './readers.ts';
import { plannedSample } from './sample.ts';

const session = object({
  id,
  title: text,
  date: day,
  start: time,
  end: time,
  requirements: list(text),
  auditors: list(text),
  auditees: list(text),
  methods: list(text),
  location: text,
  sample: plannedSample,
});
export type Session = Read<typeof session>;

const acceptedConflict = object({
  person: text,
  requirements: list(text),
  mitigation: text,
  approvedBy: text,
  approvedOn: day,
});
export type AcceptedConflict = Read<typeof acceptedConflict>;

const declaration = object({ declaredOn: day, statement: text });

const planStatuses = ['draft', 'approved', 'in-progress', 'completed', 'cancelled'] as const;

/** The plan of one audit (9.2.2 a and b; ISO 19011 6.3.2). */
export const auditPlan = object({
  ...documentShape,
  programme: text,
  status: oneOf(...planStatuses),
  approvedBy: text,
  approvedOn: day,
  standard: oneOf(...standards),
  objectives: list(text),
  criteria: list(text),
  scope: object({
    requirements: list(text),
    exclusions: entries(text),
    locations: list(text),
    processes: list(text),
  }),
  period,
  team: object({ lead: text, auditors: list(text), experts: list(text), observers: list(text) }),
  declarations: entries(declaration),
  acceptedConflicts: list(acceptedConflict),
  sessions: list(session),
});
