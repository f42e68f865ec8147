import { componentsOf } from './components.ts';
import { judgeComponents } from './judge-components.ts';
import { noticesOf } from './notices.ts';
import { product } from './product.ts';
import { sbomOf } from './sbom.ts';

/** The names of the files, beside what they are about. */
const noticesFile = 'ThirdPartyNotices.txt';
const sbomFile = 'sbom.cdx.json';

/**
 * What has to go with bundles: the licences of what they are made of, and the bill of materials. Throws, with all
 * reasons, where something may not be delivered.
 *
 * @param bundles files and folders of dist/ by their names without endings
 * @returns contents by file name
 */
export function thirdPartyFiles(bundles: readonly string[]): ReadonlyMap<string, string> {
  const components = componentsOf(bundles);
  const reasons = judgeComponents(components);
  if (reasons.length > 0) throw new Error(reasons.join('\n'));
  return new Map([
    [noticesFile, noticesOf(components)],
    [sbomFile, sbomOf(product(), components)],
  ]);
}
