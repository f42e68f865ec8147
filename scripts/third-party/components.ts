import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtBundle } from './built-bundles.ts';
import { type Embedded, embedded, licencesIn, type Statement, untold } from './licence-policy.ts';

/** A piece of software, or a font, of somebody else that is a part of what is delivered. */
export interface Component {
  readonly name: string;
  /** Undefined for what is within a package that does not tell. */
  readonly version: string | undefined;
  /** An SPDX licence expression; empty where nobody tells one. */
  readonly licence: string;
  /** Copyrights and licences, as the component bears them; empty where it bears none. */
  readonly texts: readonly string[];
  readonly description: string | undefined;
  readonly homepage: string | undefined;
  /** The name of the package that it is within. */
  readonly within: string | undefined;
  /** The names of packages that it needs. */
  readonly needs: readonly string[];
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Files of a package that hold its licence. */
const licenceFile = /^(licen[sc]e|copying|notice)/i;

/**
 * What bundles are made of, by name and version. Throws where a bundle has not been built.
 *
 * @param bundles files and folders of dist/ by their names without endings, as `client` and `language-server`
 */
export function componentsOf(bundles: readonly string[]): readonly Component[] {
  const folders = new Set(bundles.flatMap((bundle) => builtBundle(bundle).packages));
  const components = [...folders].flatMap((folder) => {
    const component = componentAt(folder);
    return [component, ...(embedded[component.name] ?? []).map((part) => partOf(component.name, part))];
  });
  const unique = new Map(components.map((each) => [`${each.name} ${each.version ?? ''}`, each]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component);
}

function componentAt(folder: string): Component {
  const place = path.join(projectFolder, folder);
  const manifest: PackageManifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const { name, version, description, homepage, dependencies = {} } = manifest;
  const statement = untold[name];
  const files = readdirSync(place)
    .filter((file) => licenceFile.test(file))
    .sort();
  return {
    ...{ name, version, description, homepage },
    licence: statement?.licence ?? manifest.license ?? '',
    texts: [
      ...files.map((file) => readFileSync(path.join(place, file), 'utf8')),
      ...(statement?.copyrights ? stated(statement) : []),
    ],
    within: undefined,
    needs: Object.keys(dependencies).sort(),
  };
}

function partOf(within: string, part: Embedded): Component {
  const { name, version, licence } = part;
  const texts = stated(part);
  return { ...{ name, version, licence, texts, within }, description: undefined, homepage: undefined, needs: [] };
}

/** Copyrights and the texts of the licences, where these are said of a component and not by it. */
function stated({ licence, copyrights = [] }: Statement): readonly string[] {
  return [[...copyrights, '', ...licencesIn(licence).map(textOf)].join('\n')];
}

/** `Apache-2.0` is the licence of the product itself; others are kept beside this module. */
function textOf(licence: string): string {
  const [id = '', exception] = licence.split(' WITH ');
  const files = [
    id === 'Apache-2.0' ? path.join(projectFolder, 'LICENSE') : path.join(import.meta.dirname, 'texts', `${id}.txt`),
    ...(exception ? [path.join(import.meta.dirname, 'texts', `${exception}.txt`)] : []),
  ];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}
