import { documentShape } from './document-shape.ts';
import { day, duration, entries, list, object, oneOf, period, type Read, text } from './readers.ts';

const programmeAudit = object({
  title: text,
  period,
  requirements: list(text),
  rationale: text,
  status: oneOf('completed', 'cancelled'),
  reason: text,
  record: text,
});
/** An audit as the programme promises it. */
export type ProgrammeAudit = Read<typeof programmeAudit>;

/** The audits of a cycle (9.2.2). */
export const auditProgramme = object({
  ...documentShape,
  manager: text,
  approvedBy: text,
  approvedOn: day,
  continues: text,
  requirements: list(text),
  responsibilities: text,
  planning: text,
  competenceCriteria: text,
  cycle: period,
  objectives: list(text),
  frequency: duration,
  methods: list(text),
  reporting: text,
  audits: entries(programmeAudit),
});
