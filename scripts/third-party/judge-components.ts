import type { Component } from './components.ts';
import { isAllowed } from './licence-policy.ts';

/**
 * Why components may not be delivered, a sentence each that says what to do: no licence that is known, one that is not
 * allowed, or no text of it. Empty when all may.
 */
export function judgeComponents(components: readonly Component[]): readonly string[] {
  return components.flatMap(({ name, version, licence, texts }) => {
    const subject = version ? `${name} ${version}` : name;
    if (licence === '')
      return [`${subject} names no licence. Find it out, and write it under "untold" in licences.json.`];
    if (!isAllowed(licence))
      return [`${subject} is under ${licence}, which licences.json does not allow. Do without it, or allow that.`];
    if (texts.length === 0)
      return [`${subject} comes without the text of ${licence}. Write whose it is under "untold" in licences.json.`];
    return [];
  });
}
