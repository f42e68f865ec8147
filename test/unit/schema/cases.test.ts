import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { locate } from '../../../server/src/yaml/address.ts';
import { judge } from './judge.ts';

const cases = new URL('../../cases/schema/', import.meta.url);

/** `line rule`, once for each diagnostic, from the comments of a case; rules other than the schema's are left out. */
function expected(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, rules = ''] = /# expect: (.*)$/.exec(line) ?? [];
    return rules
      .split(', ')
      .filter((rule) => rule.startsWith('schema/'))
      .flatMap((rule) => {
        const [id, times = 'x1'] = rule.split(' ');
        return Array.from({ length: Number(times.slice(1)) }, () => `${index + 1} ${id}`);
      });
  });
}

function reported(text: string): string[] {
  return judge(text).map(({ document, place, rule }) => {
    const { start } = locate(document, place);
    return `${text.slice(0, start).split('\n').length} ${rule}`;
  });
}

describe('The conformance cases of the schema', () => {
  const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.audit.yaml'),
  );
  for (const file of files) {
    it(file, () => {
      const text = readFileSync(new URL(file, cases), 'utf8');
      assert.deepEqual(reported(text).sort(), expected(text).sort());
    });
  }
  it('are there', () => assert.ok(files.length >= 15));
});
