/** Regular expressions take a time that grows with the length of the text, whatever the text is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { analyse } from 'scslre';
import { callsIn, literalsIn, project, type RegularExpression, readProduct, type SourceFile } from './product-code.ts';

interface Reviewed {
  readonly source: string;
  readonly why: string;
}

/** What a person has looked at: the lists may shrink, and no entry may stand there without need. */
const reviewed: { readonly slowToProve: readonly Reviewed[]; readonly superLinear: readonly Reviewed[] } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'regular-expressions.json'), 'utf8'),
);

/** The patterns in the schemas of audit files, as ajv compiles them. */
function patternsInSchemas(): readonly RegularExpression[] {
  const folder = path.join(project, 'schemas');
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return files.flatMap((name) => {
    const found: RegularExpression[] = [];
    JSON.parse(readFileSync(path.join(folder, name), 'utf8'), (key, value) => {
      const sources = key === 'pattern' ? [String(value)] : key === 'patternProperties' ? Object.keys(value) : [];
      found.push(...sources.map((source) => ({ file: `schemas/${name}`, source, flags: 'u' })));
      return value;
    });
    return found;
  });
}

function distinct(all: readonly RegularExpression[]): readonly RegularExpression[] {
  return [...new Map(all.map((each) => [`/${each.source}/${each.flags}`, each])).values()];
}

const shown = ({ file, source, flags }: RegularExpression) => `/${source}/${flags} in ${file}`;

describe('regular expressions', function () {
  this.timeout(120_000);
  let product: readonly SourceFile[];
  let all: readonly RegularExpression[];

  before(async () => {
    product = await readProduct();
    all = distinct([...product.flatMap(literalsIn), ...patternsInSchemas()]);
  });

  const isSuperLinear = ({ source }: RegularExpression) => reviewed.superLinear.some((each) => each.source === source);
  const isSlow = ({ source }: RegularExpression) => reviewed.slowToProve.some((each) => each.source === source);

  it('try no part of a text in two ways, by a search for a repeated character [RE-1]', () => {
    const found = all.filter(({ source, flags }) => {
      return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.length > 0;
    });
    assert.deepEqual(found.filter((each) => !isSuperLinear(each)).map(shown), []);
    assert.deepEqual(
      reviewed.superLinear.filter(({ source }) => !found.some((each) => each.source === source)),
      [],
      'an exception that is needed no more',
    );
  });

  it('are linear, by a proof where there is no look-around [RE-2]', async () => {
    // By the native program where the package has one for the platform, which is faster and comes to the same.
    process.env.RECHECK_BACKEND = 'auto';
    const { check } = await import('recheck');
    const unproven: string[] = [];
    let proven = 0;
    for (const each of all.filter((regex) => !isSlow(regex) && !isSuperLinear(regex))) {
      const found = await check(each.source, each.flags, { checker: 'automaton', timeout: null });
      if (found.status === 'safe') proven++;
      else if (found.status === 'vulnerable') unproven.push(`${shown(each)}: ${found.complexity.summary}`);
      else if (found.error.kind !== 'unsupported') unproven.push(`${shown(each)}: ${found.error.kind}`);
    }
    assert.deepEqual(unproven, []);
    console.log(`      ${all.length} regular expressions, ${proven} proven to be linear`);
    assert.ok(proven > all.length * 0.85);
  });

  it('that are slow to prove are in the product, and few', () => {
    const unused = reviewed.slowToProve.filter(({ source }) => !all.some((each) => each.source === source));
    assert.deepEqual(unused, []);
    assert.ok(reviewed.slowToProve.length <= 4 && reviewed.superLinear.length === 0);
  });

  it('are made of ids in one place, where nothing in an id is a sign, and else of the schemas alone [RE-3]', () => {
    const making = product.filter((source) => callsIn(source, 'RegExp').length > 0).map(({ file }) => file);
    assert.deepEqual(making, ['server/src/features/rename/in-reasons.ts', 'server/src/model/schema/plainly-valid.ts']);
  });
});
