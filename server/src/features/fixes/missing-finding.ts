import type { FindingType } from '../../model/finding.ts';
import { findingsIn } from '../../model/mentions/findings.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound } from '../../model/values.ts';
import { documentInOtherCase } from '../../rules/reference/other-case.ts';
import { child } from '../../yaml/address.ts';
import { append } from '../../yaml/edit/put.ts';
import { newFinding, nextFinding } from '../new-files/finding.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { isFileName } from '../new-files/places.ts';
import type { Fix, Fixer } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { isAt, recordAs, type Site } from './site.ts';

/**
 * Creates the finding that a nonconforming result lacks or names in vain, from what the workpaper says, and names it in
 * the result: graded minor or major, as the person chooses.
 */
export const missingFinding: Fixer = {
  rules: ['finding/result-without-finding', 'reference/finding'],
  fixes(site) {
    const workpaper = recordAs(site, 'Workpaper');
    if (!workpaper) return [];
    const mention = mentionAt(site, findingsIn(workpaper));
    if (mention && (!isFileName(mention.id) || documentInOtherCase(site.isms, 'Finding', mention.id))) return [];
    const entry = workpaper.results?.entries.find(({ at }) =>
      mention ? mention.at.startsWith(`${at}/`) : isAt(site, { pointer: at, part: 'key' }),
    );
    if (!entry) return [];
    const id = mention?.id ?? nextFinding(site.isms);
    const named = mention ? undefined : append(site.text, site.document, child(entry.at, 'findings'), [id]);
    if (!mention && !named) return [];
    const evidence = sound(entry.value.evidence).map(({ value }) => value);
    return (['minor-nonconformity', 'major-nonconformity'] as const).flatMap((type): readonly Fix[] => {
      const created = create(site, workpaper, { id, type, requirement: entry.key, evidence });
      if (!created) return [];
      return [
        {
          title: `Create finding ${id}, a ${type.replace('-', ' ')}`,
          edits: named ? [{ file: site.file, edits: [named] }] : [],
          creates: [created],
          preferred: false,
          mechanical: false,
        },
      ];
    });
  },
};

interface Raised {
  readonly id: string;
  readonly type: FindingType;
  readonly requirement: string;
  readonly evidence: readonly string[];
}

function create(
  { engine, isms }: Site,
  { audit, auditor, performedOn }: RecordOf<'Workpaper'>,
  { id, type, requirement, evidence }: Raised,
) {
  if (audit?.value === undefined || auditor?.value === undefined) return undefined;
  return newFinding(engine, isms, {
    id,
    title: toBeCompleted,
    audit: audit.value,
    type,
    requirements: [requirement],
    raisedBy: auditor.value,
    raisedOn: performedOn?.value ?? isms.today(),
    evidence,
  });
}
