import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { allBundles } from '../../scripts/third-party/built-bundles.ts';
import { type Component, componentsOf } from '../../scripts/third-party/components.ts';
import { judgeComponents } from '../../scripts/third-party/judge-components.ts';
import { allowedLicences, embedded, isAllowed, licencesIn, untold } from '../../scripts/third-party/licence-policy.ts';
import { noticesOf } from '../../scripts/third-party/notices.ts';
import { product } from '../../scripts/third-party/product.ts';
import { sbomOf } from '../../scripts/third-party/sbom.ts';

const project = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

const component: Component = {
  ...{ name: 'left', version: '1.0.0', licence: 'MIT', texts: ['Copyright Nobody\n\nPermission is granted.\n'] },
  ...{ description: undefined, homepage: undefined, within: undefined, needs: [] },
};

describe('licences of what is bundled', () => {
  it('are allowed by all parts of AND, and by one part of OR', () => {
    for (const licence of ['MIT', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0-only)', 'Apache-2.0 WITH LLVM-exception']) {
      assert.ok(isAllowed(licence), licence);
    }
    for (const licence of ['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE.txt', 'UNLICENSED', '']) {
      assert.ok(!isAllowed(licence), licence);
    }
  });

  it('have to be told, allowed and there as text: else the build says what to do', () => {
    assert.deepEqual(judgeComponents([component]), []);
    assert.deepEqual(judgeComponents([{ ...component, licence: '' }]), [
      'left 1.0.0 names no licence. Find it out, and write it under "untold" in licences.json.',
    ]);
    assert.deepEqual(judgeComponents([{ ...component, licence: 'AGPL-3.0-only' }]), [
      'left 1.0.0 is under AGPL-3.0-only, which licences.json does not allow. Do without it, or allow that.',
    ]);
    assert.deepEqual(judgeComponents([{ ...component, texts: [] }]), [
      'left 1.0.0 comes without the text of MIT. Write whose it is under "untold" in licences.json.',
    ]);
  });

  it('are those of the list, which names no more', () => {
    const components = componentsOf(allBundles());
    assert.deepEqual(judgeComponents(components), []);
    const used = new Set(components.flatMap(({ licence }) => licencesIn(licence)));
    assert.deepEqual(
      [...allowedLicences].filter((licence) => !used.has(licence)),
      [],
    );
    const names = new Set(components.map(({ name }) => name));
    assert.deepEqual(
      [...Object.keys(untold), ...Object.keys(embedded)].filter((name) => !names.has(name)),
      [],
    );
  });
});

describe('what is bundled', () => {
  it('is known of every bundle in dist', () => {
    const built = readdirSync(path.join(project, 'dist'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || /\.c?js$/.test(entry.name))
      .map(({ name }) => name.replace(/\.c?js$/, ''));
    assert.deepEqual(
      built.filter((name) => !allBundles().includes(name)),
      [],
    );
  });

  it('includes what generated sources are made of, and what packages hold', () => {
    const names = componentsOf(['language-server', 'command-line']).map(({ name }) => name);
    // Fonts; the writer of PDF and what it is bundled with; the schema compiler; the solver; within docx.
    for (const name of ['@expo-google-fonts/roboto', '@fontsource/noto-sans-math', '@fontsource/noto-sans-symbols-2']) {
      assert.ok(names.includes(name), name);
    }
    for (const name of [
      'pdfkit',
      'fontkit',
      'brotli',
      'ajv',
      'highs',
      'HiGHS',
      'musl',
      'nanoid',
      '@oxc-project/runtime',
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(componentsOf(['webview']), []);
  });

  it('that has not been built is an error', () => {
    assert.throws(() => componentsOf(['nothing']), /no list of what 'nothing' is made of .* Run 'npm run build' first/);
  });
});

describe('third-party notices', () => {
  it('name every component with version and licence, and have the texts of all', () => {
    const components = componentsOf(allBundles());
    const notices = readFileSync(path.join(project, 'dist/ThirdPartyNotices.txt'), 'utf8');
    assert.equal(notices, noticesOf(components));
    for (const { name, version, licence, within } of components) {
      const title = [name, version, within && `(within ${within})`].filter(Boolean).join(' ');
      assert.ok(notices.includes(`  ${title}: ${licence}\n`), title);
      assert.ok(notices.includes(`\n${title}\n`), title);
    }
    assert.match(notices, /SIL OPEN FONT LICENSE Version 1\.1[\s\S]*PERMISSION & CONDITIONS/);
    assert.match(notices, /Copyright \(c\) 2024 HiGHS/);
  });

  it('print a text that several share once', () => {
    const notices = noticesOf([
      component,
      { ...component, name: 'right', texts: ['Copyright Nobody\r\n\r\nPermission is granted.'] },
    ]);
    assert.equal(notices.split('Permission is granted.').length, 2);
    assert.match(notices, /\nleft 1\.0\.0\nright 1\.0\.0\n-+\n\nCopyright Nobody\n/);
  });
});

describe('the bill of materials', () => {
  const components = componentsOf(allBundles());
  const bill = sbomOf(product(), components);

  it('is valid CycloneDX 1.6', async () => {
    assert.equal(readFileSync(path.join(project, 'dist/sbom.cdx.json'), 'utf8'), bill);
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await validator.validate(bill), null);
    assert.notEqual(await validator.validate(bill.replace('"type": "library"', '"type": "book"')), null);
  });

  it('is the same each time, and for components in another order', () => {
    assert.equal(sbomOf(product(), [...components].reverse()), bill);
    assert.doesNotMatch(bill, /serialNumber|timestamp/);
  });

  it('has the components that are bundled and no others, each with version, licence and address', () => {
    const { components: listed } = JSON.parse(bill);
    assert.equal(listed.length, components.length);
    for (const { name, version, licences, licenses, purl } of listed) {
      if (purl === undefined) continue;
      assert.ok(licenses.length === 1 && licences === undefined, name);
      assert.match(purl, /^pkg:npm\/(%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
      assert.ok(purl.endsWith(`@${version}`));
    }
    const purls: readonly string[] = listed.map(({ purl = '' }) => purl);
    for (const tool of ['esbuild', 'typescript', 'mocha']) {
      assert.ok(existsSync(path.dirname(require.resolve(`${tool}/package.json`))));
      assert.ok(!purls.some((purl) => purl.startsWith(`pkg:npm/${tool}@`)), tool);
    }
  });

  it('tells what needs what', () => {
    const { dependencies } = JSON.parse(bill);
    const needs = (ref: string): readonly string[] =>
      dependencies.find((each: { ref: string }) => each.ref.startsWith(`${ref}@`))?.dependsOn ?? [];
    assert.ok(needs('audit-as-code').some((ref) => ref.startsWith('pdfkit@')));
    assert.ok(needs('pdfkit').some((ref) => ref.startsWith('fontkit@')));
    assert.ok(needs('highs').includes('highs#musl'));
    const reached = new Set<string>(dependencies.flatMap((each: { dependsOn?: string[] }) => each.dependsOn ?? []));
    const unreached = dependencies.map(({ ref }: { ref: string }) => ref).filter((ref: string) => !reached.has(ref));
    assert.deepEqual(unreached, [`audit-as-code@${product().version}`]);
  });
});
