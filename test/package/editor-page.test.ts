import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(project, file), 'utf8').replaceAll('\r\n', '\n');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const { contributes }: Manifest = JSON.parse(textOf('package.json'));
const texts: Readonly<Record<string, string>> = JSON.parse(textOf('package.nls.json'));
const titles = contributes.commands.map(({ title }) => texts[title.replaceAll('%', '')] ?? title);

describe('docs/authoring.md', () => {
  const page = textOf('docs/authoring.md');

  it('lists each setting with its default, and no other', () => {
    const rows = [...page.matchAll(/^\| `(auditAsCode\.[\w.]+)` +\| (.*?) +\|/gm)];
    const shown = Object.entries(contributes.configuration.properties).map(([name, property]) => [
      name,
      property.default === '' ? 'empty: today' : `\`${property.default}\``,
    ]);
    assert.deepEqual(rows.map(([, name, value]) => [name, value]).sort(), shown.sort());
  });

  it('names commands that there are, as the README and that of the extension do', () => {
    for (const file of ['docs/authoring.md', 'docs/views.md', 'README.md', 'client/README.md']) {
      const named = [
        ...textOf(file)
          .replaceAll('\n', ' ')
          .matchAll(/_Audit: ([^_]+)_/g),
      ].map(([, title = '']) => title);
      assert.ok(named.length > 0, file);
      assert.deepEqual(
        named.filter((title) => !titles.includes(title)),
        [],
        file,
      );
    }
  });

  it('tells of each command, or the page on views does', () => {
    const prose = `${page} ${textOf('docs/views.md')} ${textOf('docs/planning.md')}`.replaceAll(/\s+/g, ' ');
    assert.deepEqual(
      titles.filter((title) => !prose.includes(title)),
      [],
    );
  });
});
