import { documentShape } from './document-shape.ts';
import { day, duration, entries, integer, list, object, oneOf, text } from './readers.ts';
import { responsibility } from './responsibility.ts';

export const standards = ['ISO/IEC 27001:2022', 'ISO/IEC 27001:2013'] as const;
export const externalAuditTypes = ['stage-1', 'stage-2', 'surveillance', 'recertification'] as const;
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

const externalAudit = object({ type: oneOf(...externalAuditTypes), date: day });

/** The information security management system: one for each ISMS root. */
export const isms = object({
  ...documentShape,
  standard: oneOf(...standards),
  organization: text,
  scope: text,
  governance: object({ governingBody: list(text), seniorManagement: list(text) }),
  responsibilities: entries(responsibility),
  independence: object({ coolingOff: duration, commitLookback: duration }),
  certification: object({ body: text, externalAudits: entries(externalAudit) }),
  managementReview: object({ within: duration }),
  additionalRequirements: entries(object({ title: text, items: entries(text) })),
  rules: entries(oneOf(...severities)),
  planning: object({
    weights: object({
      majorNonconformity: integer,
      minorNonconformity: integer,
      recurrence: integer,
      change: integer,
      year: integer,
    }),
    again: integer,
    requirementsPerDay: integer,
  }),
  report: object({
    logo: text,
    accent: text,
    classification: text,
    language: text,
    paper: text,
    font: text,
    sections: list(text),
    foreword: text,
  }),
  baseline: text,
});
