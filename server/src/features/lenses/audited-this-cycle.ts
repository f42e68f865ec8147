import type { Isms } from '../../engine/isms.ts';
import { spanOf } from '../../model/values.ts';

/**
 * The requirements that audits of a programme whose cycle is running have examined, or are said to have covered where
 * there is no plan; as ids of the ISMS's own edition. Undefined where no cycle is running.
 */
export function auditedThisCycle(isms: Isms): ReadonlySet<string> | undefined {
  const today = isms.today();
  const running = isms.documents.all('AuditProgramme').filter(({ cycle }) => {
    const span = spanOf(cycle);
    return span !== undefined && span.start <= today && today <= span.end;
  });
  if (running.length === 0) return undefined;
  const audits = running.flatMap(({ audits }) => (audits?.entries ?? []).map(({ key }) => key));
  return new Set(audits.flatMap((id) => auditedBy(id, isms)));
}

function auditedBy(id: string, isms: Isms): readonly string[] {
  if (!isms.audits.hasPlan(id)) return isms.audits.status(id) === 'completed' ? [...isms.coverage.ofAudit(id)] : [];
  const edition = isms.audits.edition(id);
  return [...isms.coverage.examined(id)]
    .filter(([, { result }]) => result !== undefined && result !== 'not-examined')
    .flatMap(([requirement]) => isms.requirements.ownIdsOf(requirement, edition));
}
