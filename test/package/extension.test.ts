import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { assertFiles, assertNowhere } from './assert-contents.ts';
import { madePackages } from './made-packages.ts';

/** The most that an extension may weigh, in bytes; a third of it is the solver by which auditors are assigned. */
const limit = 2_000_000;

const packages = [
  {
    name: 'the packaged extension',
    made: 'extension',
    list: 'extension-files.txt',
    entry: 'main',
    otherEntry: 'browser',
    target: undefined,
  },
  {
    name: 'the packaged extension for the web',
    made: 'webExtension',
    list: 'web-extension-files.txt',
    entry: 'browser',
    otherEntry: 'main',
    target: 'web',
  },
] as const;

for (const { name, made, list, entry, otherEntry, target } of packages)
  describe(name, function () {
    this.timeout(600_000);
    let file: string;
    let files: ReadonlyMap<string, Uint8Array>;
    const text = (name: string) => Buffer.from(files.get(name) ?? assert.fail(`There is no ${name}.`)).toString();

    before(async () => {
      file = (await madePackages())[made];
      files = new Map(Object.entries(unzipSync(readFileSync(file))));
    });

    it('holds what is needed, and nothing else', () => assertFiles([...files.keys()], list));

    it('is small', () => {
      const { size } = statSync(file);
      assert.ok(size < limit, `${size} bytes`);
    });

    it('does not tell where it was made', () => assertNowhere(files));

    it('has a manifest without what VS Code has no use for', () => {
      const manifest = JSON.parse(text('extension/package.json'));
      assert.deepEqual(
        ['private', 'scripts', 'dependencies', 'devDependencies', 'bin', 'allowScripts', otherEntry].filter(
          (key) => key in manifest,
        ),
        [],
      );
      assert.deepEqual(Object.keys(manifest.engines), ['vscode']);
      const named: readonly string[] = [manifest[entry], manifest.icon, ...walkthroughPictures(manifest)];
      for (const name of named) assert.ok(files.has(`extension/${name.replace(/^\.\//, '')}`), name);
      const { path: snippets } = manifest.contributes.snippets[0];
      assert.ok(files.has(`extension/${snippets.replace(/^\.\//, '')}`));
    });

    it('tells the gallery where it runs', () => {
      const [, found] = / TargetPlatform="(.+?)"/.exec(text('extension.vsixmanifest')) ?? [];
      assert.equal(found, target);
    });

    it('shows itself in the gallery: banner, icon, README, changelog and licence', () => {
      const manifest = text('extension.vsixmanifest');
      for (const type of ['Content.Details', 'Content.Changelog', 'Content.License', 'Icons.Default']) {
        const [, place = ''] =
          new RegExp(`Type="Microsoft.VisualStudio.Services.${type}" Path="(.+?)"`).exec(manifest) ?? [];
        assert.ok(files.has(place), type);
      }
      assert.match(manifest, /Services\.Branding\.Color" Value="#123b4a"/);
      assert.match(manifest, /<Categories>Linters,/);
    });

    it('has a README without links and pictures that lead nowhere in the gallery', () => {
      const tokens = new MarkdownIt().parse(text('extension/readme.md'), {}).flatMap(({ children }) => children ?? []);
      const links = tokens.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);
      assert.deepEqual(
        links.filter((link) => !link.startsWith('https://')),
        [],
      );
    });

    it('has the licences and the bill of materials of what is in it', () => {
      const notices = text('extension/ThirdPartyNotices.txt');
      const { components } = JSON.parse(text('extension/sbom.cdx.json'));
      for (const name of ['vscode-languageclient', 'pdfkit', '@expo-google-fonts/roboto'])
        assert.ok(notices.includes(name));
      // The command line is not in it, so what that alone needs is not.
      for (const name of ['commander', 'diff', 'jsonc-parser']) {
        assert.ok(!notices.includes(`  ${name} `), name);
        assert.ok(!components.some((component: { name: string }) => component.name === name), name);
      }
    });
  });

function walkthroughPictures(manifest: {
  contributes: { walkthroughs: readonly { steps: readonly { media: { svg: string } }[] }[] };
}): readonly string[] {
  return manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
}
