import { type Fault, faultsIn } from '../../model/schema/faults.ts';
import { isAt, type Site } from './site.ts';

/** What the schema finds wrong at a site: the errors behind its problem. */
export function faultsAt(site: Site): readonly Fault[] {
  const { document, problem, record } = site;
  if (!record) return [];
  return faultsIn(document, record.kind).filter(({ problems }) =>
    problems.some(
      ({ rule, place, message }) => rule === problem.rule && message === problem.message && isAt(site, place),
    ),
  );
}
