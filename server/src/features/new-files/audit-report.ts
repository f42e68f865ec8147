import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { free } from '../next-id.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { auditFolder, freePath } from './places.ts';

/**
 * The file of the report of an audit, issued today to both groups of the management (9.2.2 c). The conclusion is left to
 * be completed; the opinion is proposed by whether there are nonconformities.
 */
export function newReport(engine: Engine, isms: Isms, audit: string): NewFile {
  const today = isms.today();
  const ids = isms.documents.all('AuditReport').flatMap(({ id }) => id?.value ?? []);
  const name = `R-${audit.replace(/^IA-/, '')}`;
  const findings = isms.documents.ofAudit('Finding', audit);
  const text = documentText('AuditReport', {
    id: free(ids, (n) => (n === 1 ? name : `${name}-${n}`)),
    audit,
    conclusion: toBeCompleted,
    opinion: findings.some(isNonconformity) ? 'conforming-with-exceptions' : 'conforming',
    preparedBy: isms.audits.team(audit)?.lead ?? toBeCompleted,
    issuedOn: today,
    distribution: [
      { to: 'governing-body', deliveredOn: today },
      { to: 'senior-management', deliveredOn: today },
    ],
  });
  return { file: freePath(engine, auditFolder(isms, audit), 'report'), text };
}
