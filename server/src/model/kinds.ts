import { auditPlan } from './audit-plan.ts';
import { auditProgramme } from './audit-programme.ts';
import { auditReport } from './audit-report.ts';
import { evidenceRegister } from './evidence-register.ts';
import { finding } from './finding.ts';
import { isms } from './isms.ts';
import { people } from './people.ts';
import type { Read } from './readers.ts';
import { statementOfApplicability } from './statement-of-applicability.ts';
import { workpaper } from './workpaper.ts';

/** How a document of each kind is read. */
export const readers = {
  Isms: isms,
  People: people,
  StatementOfApplicability: statementOfApplicability,
  AuditProgramme: auditProgramme,
  AuditPlan: auditPlan,
  Workpaper: workpaper,
  Finding: finding,
  EvidenceRegister: evidenceRegister,
  AuditReport: auditReport,
};

export type Kind = keyof typeof readers;
export const kinds = Object.keys(readers) as readonly Kind[];

/** What the document of a kind says. */
export type Content<K extends Kind> = Read<(typeof readers)[K]>;
