import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parse from 'spdx-expression-parse';
import type { Component } from './components.ts';

/** What the bill is of. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly licence: string;
  /** The names of the packages that it uses itself. */
  readonly needs: readonly string[];
}

const licences = new Contrib.License.Factories.LicenseFactory(parse);

/**
 * The software bill of materials of what is delivered, as CycloneDX 1.6 in JSON: what is bundled, and nothing that was
 * needed to build it. Without serial number and time, so that the same components give the same bytes.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function sbomOf(product: Product, components: readonly Component[]): string {
  const parts = new Map(components.map((component) => [component, partOf(component)]));
  const link = (from: Models.Component, needs: readonly string[]) => {
    for (const [{ name, within }, part] of parts) {
      if (within === undefined && needs.includes(name)) from.dependencies.add(part.bomRef);
    }
  };
  const whole = wholeOf(product);
  link(whole, product.needs);
  for (const [{ needs, within }, part] of parts) {
    link(part, needs);
    const holder = components.find(({ name }) => name === within);
    if (holder) parts.get(holder)?.dependencies.add(part.bomRef);
  }
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
      component: whole,
    }),
    components: new Models.ComponentRepository(parts.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function wholeOf({ name, version, description, licence }: Product): Models.Component {
  return new Models.Component(Enums.ComponentType.Application, name, {
    ...{ version, description },
    bomRef: `${name}@${version}`,
    licenses: new Models.LicenseRepository([licences.makeFromString(licence)]),
  });
}

/** What is within a package is no package of npm, so it has no address there. */
function partOf({ name, version, description, licence, homepage, within }: Component): Models.Component {
  const [, scope, rest = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const isPackage = within === undefined;
  return new Models.Component(Enums.ComponentType.Library, isPackage ? rest : name, {
    ...{ version, description },
    ...(isPackage && {
      group: scope,
      purl: new PackageURL('npm', scope, rest, version, undefined, undefined).toString(),
    }),
    bomRef: [...(isPackage ? [] : [`${within}#`]), name, ...(version ? [`@${version}`] : [])].join(''),
    licenses: new Models.LicenseRepository([licences.makeFromString(licence)]),
    externalReferences: new Models.ExternalReferenceRepository(
      homepage ? [new Models.ExternalReference(homepage, Enums.ExternalReferenceType.Website)] : [],
    ),
  });
}
