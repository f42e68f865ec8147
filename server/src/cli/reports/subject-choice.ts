import type { Isms } from '../../engine/isms.ts';
import { nearest } from '../../model/schema/suggestion.ts';
import type { ReportKind } from '../../report/document/report-document.ts';
import { CannotRun } from '../exit-codes.ts';
import { severalIsms } from '../narrow-by-root.ts';
import type { Workspace } from '../workspace.ts';

/** What a kind of report is about. */
interface Subjects {
  /** As it is called in messages. */
  readonly name: string;
  /** The ids that there are, each of which can be reported on. */
  readonly ids: (isms: Isms) => readonly string[];
  /** Those that may be meant where none is named. */
  readonly current: (isms: Isms) => readonly string[];
}

const audits: Subjects = {
  name: 'audit',
  ids: (isms) => isms.audits.ids(),
  current: (isms) => isms.audits.ids().filter((id) => isms.audits.status(id) !== 'cancelled'),
};

const programmes = subjectsOf('audit programme', 'AuditProgramme');

const subjects: Readonly<Record<ReportKind, Subjects | undefined>> = {
  'internal-audit': audits,
  'management-summary': audits,
  'audit-plan': audits,
  programme: programmes,
  'corrective-action': subjectsOf('finding', 'Finding'),
  findings: undefined,
  soa: undefined,
};

function subjectsOf(name: string, kind: 'AuditProgramme' | 'Finding'): Subjects {
  const ids = (isms: Isms) => isms.documents.all(kind).flatMap(({ id }) => id?.value ?? []);
  return { name, ids, current: ids };
}

/**
 * The ISMS that a report is about: the one that has what is named, else the only one that has something to report on.
 * Where there is none, or several, the command cannot run.
 */
export function ismsToReportOn(kind: ReportKind, id: string | undefined, workspace: Workspace): Isms {
  const all = workspace.engine.allIsms();
  const about = subjects[kind];
  const [only] = all;
  if (all.length === 1 && only) return only;
  if (id !== undefined && about) return ismsWith(id, about, all, workspace);
  const possible = about ? all.filter((isms) => about.current(isms).length > 0) : all;
  const [found, ...more] = possible;
  if (!found) throw new CannotRun(`There is no ${about?.name ?? 'ISMS'} to report on.`);
  if (more.length === 0) return found;
  throw severalIsms(
    about ? `There are ${about.name}s of several ISMSs` : 'There are several ISMSs',
    possible,
    workspace,
  );
}

function ismsWith(id: string, { name, ids }: Subjects, all: readonly Isms[], workspace: Workspace): Isms {
  const having = all.filter((isms) => ids(isms).includes(id));
  const [found, ...more] = having;
  if (!found) throw new CannotRun(unknown(name, id, [...new Set(all.flatMap(ids))].sort()));
  if (more.length === 0) return found;
  throw severalIsms(`${id} is the id of a ${name} in several ISMSs`, having, workspace);
}

/** As many ids are named. */
const idsAtMost = 20;

function unknown(name: string, id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const more = ids.length > idsAtMost ? ` and ${ids.length - idsAtMost} more` : '';
  const known =
    ids.length > 0 ? `The ${name}s are ${ids.slice(0, idsAtMost).join(', ')}${more}.` : `There are no ${name}s.`;
  return `There is no ${name} ${id}.${hint} ${known}`;
}
