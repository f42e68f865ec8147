import type { Audit } from '../../engine/lookup/audits.ts';
import { gapsOf } from '../../rules/coverage/programme-gaps.ts';
import type { Fix, Fixer } from './fix.ts';
import { selectorsFor } from './selectors.ts';
import { recordAs, type Site } from './site.ts';
import { widenAudit } from './widen-scope.ts';

/** Offers each audit of the programme that is still to come to take up what no audit covers: the next one first. */
export const uncoveredRequirements: Fixer = {
  rules: ['coverage/clause-not-covered', 'coverage/control-not-covered'],
  fixes(site) {
    const { isms, engine } = site;
    const programme = recordAs(site, 'AuditProgramme');
    const missing = programme ? missingAt(site) : [];
    if (!programme || missing.length === 0) return [];
    const what = selectorsFor(missing, isms).join(', ');
    return auditsToCome(site).flatMap((audit, index): readonly Fix[] => {
      const edits = widenAudit(engine, isms, audit, missing);
      if (!edits) return [];
      const title = `Add ${what} to audit ${audit.id}`;
      return [{ title, edits, creates: [], preferred: index === 0, mechanical: false }];
    });
  },
};

/** Several gaps are reported at one key: the one that the message is about names what is missing. */
function missingAt({ isms, problem, record }: Site): readonly string[] {
  if (record?.kind !== 'AuditProgramme') return [];
  const isChapter = problem.rule === 'coverage/clause-not-covered';
  const gaps = gapsOf(record, isms).filter(({ section }) => /^\d/.test(section) === isChapter);
  const told = gaps.filter(({ missing, title }) => {
    return problem.message.includes(isms.requirements.summary(missing)) && problem.message.includes(title);
  });
  return told.length === 1 ? (told[0]?.missing ?? []) : [];
}

/** The audits of the programme that are neither carried out nor cancelled, by their start. */
function auditsToCome({ isms, record }: Site): readonly Audit[] {
  const entries = record?.kind === 'AuditProgramme' ? (record.audits?.entries ?? []) : [];
  const open = entries
    .filter(({ key }) => !['completed', 'cancelled', undefined].includes(isms.audits.status(key)))
    .flatMap(({ key }) => isms.audits.find(key) ?? []);
  const start = ({ id }: Audit) => isms.audits.span(id)?.start ?? '9999';
  return open.toSorted((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b))));
}
