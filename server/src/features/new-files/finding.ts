import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { FindingType } from '../../model/finding.ts';
import type { Day } from '../../model/values.ts';
import { nextId } from '../next-id.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { findingsFolder, freePath } from './places.ts';

/** What is known of a finding when it is raised. */
export interface NewFinding {
  readonly id: string;
  readonly title: string;
  readonly audit: string;
  readonly type: FindingType;
  readonly requirements: readonly string[];
  readonly raisedBy: string;
  readonly raisedOn: Day;
  readonly evidence: readonly string[];
}

/** The id that the next finding gets. */
export function nextFinding(isms: Isms): string {
  const ids = isms.documents.all('Finding').flatMap(({ id }) => id?.value ?? []);
  return nextId(ids, `F-${isms.today().slice(0, 4)}-001`);
}

/** The file of a finding (ISO 19011 6.4.8). What only the auditor can say is left to be completed. */
export function newFinding(engine: Engine, isms: Isms, finding: NewFinding): NewFile {
  const { id, title, audit, type, requirements, raisedBy, raisedOn, evidence } = finding;
  const isGoodPractice = type === 'good-practice';
  const text = documentText('Finding', {
    id,
    title,
    audit,
    type,
    requirements,
    raisedBy,
    raisedOn,
    status: isGoodPractice ? undefined : 'open',
    criterion: isGoodPractice ? undefined : toBeCompleted,
    condition: toBeCompleted,
    evidence,
  });
  return { file: freePath(engine, findingsFolder(isms), id), text };
}
