import assert from 'node:assert/strict';

/**
 * Asserts that an id has been renamed in every audit file where it is a key or a value, and that nothing else has been
 * touched: no comment, no text, no file without it.
 */
export function assertRenamed(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  [from, to]: readonly [string, string],
): void {
  const changed = [...before].filter(([file, text]) => after.get(file) !== text);
  const reworded = (line: string) => {
    const [, code = '', comment = ''] = /^(.*?)(\s#.*)?$/.exec(line) ?? [];
    return code.replaceAll(from, to) + comment;
  };
  for (const [file, text] of changed) {
    assert.equal(after.get(file), text.split('\n').map(reworded).join('\n'), file);
  }
  const left = [...after].filter(([, text]) => text.split('\n').some((line) => reworded(line) !== line));
  assert.deepEqual(
    left.map(([file]) => file),
    [],
  );
  assert.ok(changed.length >= 3, `${changed.length} files`);
}
