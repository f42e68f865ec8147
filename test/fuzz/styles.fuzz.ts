import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml } from '../../server/src/yaml/parse.ts';
import { isAuditFile } from '../support/files.ts';
import { diagnosticsOf, engineOver, relative } from '../support/judge.ts';
import { fuzz } from './fuzzing.ts';
import { restyled, styles } from './styles.ts';
import { workspace, workspaces } from './texts.ts';

/** How a record is written does not count: the same is said of it, in whatever style of YAML. */
export const anyStyle = fuzz(
  'the same records in another style of YAML have the same problems',
  { quick: 40, long: 800 },
  fc.property(workspace, fc.array(styles, { minLength: 1, maxLength: 4 }), (name, chosen) => {
    const files = workspaces.get(name) ?? new Map<string, string>();
    const styled = [...files].map(([file, text], index) => {
      const style = chosen[index % chosen.length];
      return [file, style && canBeRestyled(file, text) ? restyled(text, style) : text] as const;
    });
    assert.deepEqual(problemsIn(new Map(styled)), problemsIn(files));
  }),
);

/** Comments can accept problems; what is no YAML has no other style. */
function canBeRestyled(file: string, text: string): boolean {
  return (
    isAuditFile(file) && !text.includes('audit-ignore') && parseYaml(text).every(({ errors }) => errors.length === 0)
  );
}

/** What is said of a wrong value may tell how to write it, which rests on how it is written. */
function problemsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return diagnosticsOf(engineOver(files))
    .map(
      ({ file, rule, severity, message }) =>
        `${relative(file)} ${severity} ${rule} ${rule === 'schema/value' ? '' : message}`,
    )
    .sort();
}
