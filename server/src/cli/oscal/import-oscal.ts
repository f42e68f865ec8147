import { relativeTo } from '../../engine/paths.ts';
import { Directory } from '../../exchange/import/directory.ts';
import { importDocument, largestDocument } from '../../exchange/oscal/import-document.ts';
import type { ImportedRecord, OscalImport } from '../../exchange/oscal/imported.ts';
import { CannotRun } from '../exit-codes.ts';
import { severalIsms } from '../narrow-by-root.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { claim, write } from '../write-output.ts';
import type { ImportOscalOptions } from './declare-import-oscal.ts';
import { type PlacedRecords, placeRecords, type Target } from './place-records.ts';

/** Reads a document of OSCAL and writes its records, or prints them with `--dry-run`. The account goes to standard error. */
export async function importOscal(
  file: string,
  options: ImportOscalOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const text = await readDocument(file, root, surroundings);
  const asOf = options.asOf ?? host.today();
  const workspace = await openWorkspace(root, { asOf, git: false }, surroundings);
  const target = targetIn(workspace, options.output === undefined ? undefined : host.resolve(options.output));
  const read = importDocument(text, {
    audit: knownAudit(target, options.audit),
    edition: target.isms?.requirements.standardId() ?? 'ISO/IEC 27001:2022',
    asOf,
    known: knownIn(target),
    sha256: host.sha256,
  });
  if ('message' in read) {
    const place = read.line === undefined ? file : `${file}:${read.line}:${read.column ?? 1}`;
    throw new CannotRun(`${place}: ${read.message}`);
  }
  const placed = await placeRecords(read.records, target, workspace, host);
  const account = accountInWords({ file, read, placed, root }, options.verbose ?? false);
  if (options.dryRun) {
    for (const each of placed.files) terminal.out(`# file: ${relativeTo(root, each.file)}\n${each.text}`);
    say(surroundings, account);
    return;
  }
  for (const each of placed.files) {
    const mayReplace = () => false;
    await claim({ file: each.file, mayReplace, force: options.force ?? false }, surroundings);
  }
  for (const each of placed.files) await write(each.file, each.text, surroundings);
  say(surroundings, account);
  const written = placed.files.map((each) => relativeTo(root, each.file));
  if (!options.quiet) say(surroundings, written.length === 0 ? 'Nothing was written.' : `Wrote ${written.join(', ')}.`);
}

async function readDocument(file: string, root: string, { host }: Surroundings): Promise<string> {
  const path = host.resolve(file, root);
  const real = (await host.realPath(path)) ?? path;
  const bytes = await host.readBytes(real, [real], largestDocument);
  if (bytes === 'absent') throw new CannotRun(`There is no file ${file}.`);
  if (bytes === 'too-big') {
    throw new CannotRun(`${file} is larger than ${largestDocument / 2 ** 20} MB, and is not read.`);
  }
  if (!(bytes instanceof Uint8Array)) throw new CannotRun(`${file} cannot be read: ${bytes.reason}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${file} is not UTF-8, which JSON has to be. Save it with that encoding.`);
  }
}

/** Where records go: into the ISMS that a file lies in, or the only one, or the workspace folder where there is none. */
function targetIn({ engine, root }: Workspace, output: string | undefined): Target {
  const all = engine.allIsms();
  const around = all.filter((isms) => output?.startsWith(`${isms.root}/`));
  const [only, ...more] = around.length > 0 ? around : all;
  if (only && more.length > 0) throw severalIsms('There are several ISMSs', all, { root });
  return { isms: only, root: only?.root ?? root, output };
}

/** The audit that was named, if there is one with that id, internal or external. */
function knownAudit({ isms }: Target, audit: string | undefined): string | undefined {
  if (audit === undefined || !isms || isms.audits.exists(audit)) return audit;
  const external = isms.documents.first('Isms')?.certification?.externalAudits?.entries ?? [];
  if (external.some(({ key }) => key === audit)) return audit;
  const known = [...isms.audits.ids(), ...external.map(({ key }) => key)];
  const which = known.length === 0 ? 'Plan one first.' : `The audits are ${known.join(', ')}.`;
  throw new CannotRun(`There is no audit ${audit}. ${which}`);
}

function knownIn({ isms }: Target): (name: string, emails: readonly string[]) => string | undefined {
  const directory = isms ? Directory.of(isms) : undefined;
  return (name, emails) => [...emails, name].map((each) => directory?.person(each)).find((id) => id !== undefined);
}

/** What an import was about. */
interface Reading {
  readonly file: string;
  readonly read: OscalImport;
  readonly placed: PlacedRecords;
  readonly root: string;
}

/** The account of an import. Of values without a place that stand alike one is told, and all of them if asked for. */
function accountInWords({ file, read, placed, root }: Reading, isVerbose: boolean): string {
  const { records, unplaced, remarks } = read;
  const told = isVerbose
    ? unplaced.flatMap(({ values }) => values.map(({ path, text }) => `${path}: ${text}`))
    : unplaced.map(
        ({ shape, values }) =>
          `${shape}${values.length > 1 ? ` (${values.length} times)` : ''}: ${values[0]?.text ?? ''}`,
      );
  const isShort = !isVerbose && unplaced.some(({ values }) => values.length > 1);
  return [
    `Read ${countedByKind(records)} from ${file}: ${read.title}.`,
    ...section(
      'There already, left as they are',
      placed.alreadyThere.map(({ name, file: there, isSame }) => {
        return `${name} in ${relativeTo(root, there)}${isSame ? '' : ', and it says something else'}`;
      }),
    ),
    ...section('No place in the records', told),
    ...(isShort ? ['  --verbose lists each of them.'] : []),
    ...remarks,
  ].join('\n');
}

function countedByKind(records: readonly ImportedRecord[]): string {
  if (records.length === 0) return 'nothing';
  const counts = new Map<string, number>();
  for (const { data } of records) {
    const kind = String(Object(data.get('kind')).text);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}
