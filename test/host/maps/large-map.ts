// The largest map that is to scroll smoothly: all requirements of the standard by twelve audits, each with much to say.

import { standard } from '../../../server/src/catalog/standard.ts';
import type { Files } from '../../support/files.ts';

const audits = Array.from({ length: 12 }, (_, at) => `IA-${2024 + Math.floor(at / 4)}-0${(at % 4) + 1}`);
const results = ['conforms', 'conforms', 'nonconforming', 'not-applicable', 'not-examined'];

/** The files of an ISMS with twelve audits, each of which examines nearly every requirement. */
export function largeIsms(): Files {
  const { auditable } = standard('ISO/IEC 27001:2022');
  const entries = audits.map(
    (id, at) =>
      `  ${id}: { title: Audit ${at}, period: { start: ${day(at, 1)}, end: ${day(at, 5)} }, requirements: ["4-10", A] }`,
  );
  const programme = [
    'kind: AuditProgramme',
    'id: programme',
    'title: Twelve audits',
    'cycle: { start: 2024-01-01, end: 2026-12-31 }',
    'audits:',
    ...entries,
  ];
  const plans = audits.map((id, at) => {
    const examined = auditable.filter((_, row) => (row + at) % 7 > 0);
    const told = examined.map((requirement, row) => `  "${requirement}": { result: ${results[(row + at) % 5]} }`);
    return [
      ...['kind: AuditPlan', `id: ${id}`, 'status: completed', 'programme: programme'],
      ...[`period: { start: ${day(at, 1)}, end: ${day(at, 5)} }`, 'scope: { requirements: ["4-10", A] }', '---'],
      ...['kind: Workpaper', `id: WP-${id}`, `audit: ${id}`, 'results:', ...told],
    ].join('\n');
  });
  return new Map([
    ['isms.audit.yaml', 'kind: Isms\nid: large\ntitle: Large\n'],
    ['programme.audit.yaml', programme.join('\n')],
    ...audits.map((id, at) => [`audits/${id}.audit.yaml`, plans[at] ?? ''] as const),
  ]);
}

function day(audit: number, nth: number): string {
  return `${2024 + Math.floor(audit / 4)}-${String((audit % 4) * 3 + 1).padStart(2, '0')}-0${nth}`;
}
