import type { StandardId } from '../../catalog/standard.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { isWithin, relativeTo } from '../../engine/paths.ts';
import { Directory } from '../../exchange/import/directory.ts';
import type { ImportKind } from '../../exchange/import/headings.ts';
import { importFindings } from '../../exchange/import/import-findings.ts';
import { importPeople } from '../../exchange/import/import-people.ts';
import { importStatement } from '../../exchange/import/import-soa.ts';
import type { Imported } from '../../exchange/import/imported.ts';
import type { Source } from '../../exchange/import/source.ts';
import { findingsFolder, freePath } from '../../features/new-files/places.ts';
import { free } from '../../features/next-id.ts';
import { CannotRun } from '../exit-codes.ts';
import type { ImportOptions } from '../import.ts';
import type { Workspace } from '../workspace.ts';
import { isUntouched } from './is-untouched.ts';

/** Makes of tables what is to be written into the ISMS of a workspace. */
export function importInto(
  kind: ImportKind,
  source: Source,
  workspace: Workspace,
  { output, audit }: ImportOptions,
  resolve: (path: string) => string,
): Imported {
  const isms = ismsFor(workspace, output === undefined ? undefined : resolve(output));
  const directory = Directory.of(isms);
  const target = output === undefined ? undefined : resolve(output);
  switch (kind) {
    case 'soa': {
      const file = target ?? statementFile(workspace, isms);
      const isAdditional = (id: string) => {
        const selection = isms.requirements.select(id);
        return selection.kind === 'requirements' && selection.written === 'item';
      };
      return importStatement(source, { file, standard: isms.requirements.standardId(), directory, isAdditional });
    }
    case 'people': {
      const ids = isms.documents.all('People').flatMap(({ id }) => id?.value ?? []);
      const id = free(ids, (n) => (n === 1 ? 'people' : `people-${n}`));
      const files = filesOfPeople(isms);
      const fileOf = (person: string) => relativeTo(workspace.root, files.get(person) ?? isms.root);
      return importPeople(source, { file: target ?? freePath(workspace.engine, isms.root, id), id, directory, fileOf });
    }
    case 'findings':
      return importFindings(source, {
        directory,
        audit: knownAudit(isms, audit),
        auditExists: (id) => auditExists(isms, id),
        editionOf: (id) => editionOf(isms, id),
        there: new Map(
          isms.documents.all('Finding').flatMap(({ id, file }) => {
            return id?.value === undefined ? [] : [[id.value, relativeTo(workspace.root, file)] as const];
          }),
        ),
        fileOf: fileOfFinding(isms, output, target),
        year: workspace.asOf.slice(0, 4),
      });
  }
}

/** The ISMS that files are imported into: that of the place they go to, or the only one. */
function ismsFor({ engine, root }: Workspace, target: string | undefined): Isms {
  const all = engine.allIsms();
  const declared = all.filter(({ documents }) => documents.first('Isms'));
  const around = declared
    .filter((isms) => target !== undefined && isWithin(target, isms.root))
    .toSorted((a, b) => b.root.length - a.root.length);
  const own = around[0] ?? declared.find((isms) => isms.root === root);
  const [only, ...more] = declared;
  const chosen = own ?? (more.length === 0 ? (only ?? fallback(engine, root)) : undefined);
  if (chosen) return chosen;
  const roots = declared.map((isms) => relativeTo(root, isms.root)).join(', ');
  throw new CannotRun(
    `There are several ISMSs: ${roots}. Name the folder of one with --root, or a file in it with --output.`,
  );
}

function fallback(engine: Engine, root: string): Isms {
  const isms = engine.allIsms().find((each) => each.root === root);
  if (isms) return isms;
  throw new CannotRun(`There is no ISMS in ${root}. Start one with "audit-as-code init".`);
}

/** Where a statement goes: there is one in an ISMS, and one that somebody has worked on is left alone. */
function statementFile({ engine, root }: Workspace, isms: Isms): string {
  const statement = isms.requirements.statement();
  if (!statement) return freePath(engine, isms.root, 'soa');
  if (isUntouched(engine.textOf(statement.file) ?? '')) return statement.file;
  throw new CannotRun(
    `There is a statement of applicability already, in ${relativeTo(root, statement.file)}, and it is left as it is. Read into another file to compare them: --output soa-imported.yaml`,
  );
}

function filesOfPeople(isms: Isms): ReadonlyMap<string, string> {
  const documents = isms.documents.all('People');
  return new Map(
    documents.flatMap(({ people, file }) => (people?.entries ?? []).map(({ key }) => [key, file] as const)),
  );
}

function fileOfFinding(isms: Isms, output: string | undefined, target: string | undefined): (id: string) => string {
  if (target === undefined) {
    const folder = findingsFolder(isms);
    return (id) => `${folder}/${id}.audit.yaml`;
  }
  if (/\.ya?ml$/.test(output ?? '')) return () => target;
  return (id) => `${target}/${id}.audit.yaml`;
}

function auditExists(isms: Isms, id: string): boolean {
  return isms.audits.exists(id) || isExternal(isms, id);
}

function isExternal(isms: Isms, id: string): boolean {
  const audits = isms.documents.first('Isms')?.certification?.externalAudits?.entries ?? [];
  return audits.some(({ key }) => key === id);
}

function knownAudit(isms: Isms, audit: string | undefined): string | undefined {
  if (audit === undefined || auditExists(isms, audit)) return audit;
  const known = isms.audits.ids();
  throw new CannotRun(
    `There is no audit ${audit}. ${known.length > 0 ? `The audits are ${known.join(', ')}.` : 'Plan one first.'}`,
  );
}

function editionOf(isms: Isms, audit: string | undefined): StandardId {
  return (audit === undefined ? undefined : isms.audits.soundEdition(audit)) ?? isms.requirements.standardId();
}
