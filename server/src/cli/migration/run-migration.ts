import { isWithin, relativeTo } from '../../engine/paths.ts';
import { jsonText } from '../../exchange/json-text.ts';
import { migrateIsms } from '../../exchange/migrate/migrate-isms.ts';
import { from, type Migration, to } from '../../exchange/migrate/migration.ts';
import { migrationInWords } from '../../exchange/migrate/migration-in-words.ts';
import { CannotRun } from '../exit-codes.ts';
import { visibleLines } from '../formats/visible.ts';
import type { MigrateOptions } from '../migrate.ts';
import { placeIn } from '../place.ts';
import { rewrite } from '../rewrite.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { openWorkspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';

/** Migrates the ISMSs that contain a path or lie beneath one, or prints the difference with `--dry-run`. */
export async function runMigration(
  written: readonly string[],
  options: MigrateOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const paths = await Promise.all(written.map((path) => placeIn(root, path, surroundings)));
  const terms = { asOf: options.asOf ?? host.today(), git: false };
  const { engine } = await openWorkspace(root, terms, surroundings);
  const meant = engine
    .allIsms()
    .filter(
      ({ root: each }) => paths.length === 0 || paths.some((path) => isWithin(path, each) || isWithin(each, path)),
    );
  const migrations = meant.flatMap((isms) => migrateIsms(engine, isms) ?? []);
  if (migrations.length === 0) {
    throw new CannotRun(
      `There is no ISMS of ${from} ${written.length > 0 ? 'under these paths' : `in ${root}`}: nothing to migrate.`,
    );
  }
  const shown = (file: string) => relativeTo(root, file);
  const diffs = migrations.flatMap(({ files }) =>
    files.map(({ file, before, after }) => unifiedDiff(shown(file), before, after)),
  );
  if (!options.dryRun) {
    for (const each of migrations.flatMap(({ files }) => files)) await rewrite(each, root, surroundings);
  }
  if (options.format === 'json') {
    terminal.out(jsonText(inJson(migrations, shown, options.dryRun ? diffs.join('') : undefined)));
    return;
  }
  const words = migrations.map((each) => migrationInWords(each, shown)).join('\n');
  if (!options.dryRun) {
    terminal.out(`${visibleLines(words)}\n`);
    return;
  }
  terminal.out(diffs.join(''));
  say(surroundings, words.replace(/^Changed /gm, 'Would change '));
}

function inJson(migrations: readonly Migration[], shown: (file: string) => string, diff: string | undefined) {
  return {
    version: 1,
    from,
    to,
    isms: migrations.map(({ root, files, decisions }) => ({
      root: shown(root),
      files: files.map(({ file }) => shown(file)),
      decisions: decisions.map((decision) => ({ ...decision, file: shown(decision.file) })),
    })),
    ...(diff !== undefined && { diff }),
  };
}
