import { one } from '../../model/mentions/mention.ts';
import { child } from '../../yaml/address.ts';
import { addKey } from '../../yaml/edit/add-key.ts';
import { put } from '../../yaml/edit/put.ts';
import { edit, type Fixer } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { nodeOf, recordAs } from './site.ts';

/**
 * Adds the SHA-256 of a file of evidence. The engine asks its host for it: where nobody has computed it yet there is no
 * fix, and there is one when asked again after the answer.
 */
export const missingHash: Fixer = {
  rules: ['evidence/no-hash'],
  fixes(site) {
    const { isms, file, text, document } = site;
    for (const { at, key, value } of recordAs(site, 'EvidenceRegister')?.items?.entries ?? []) {
      const mention = value.sha256 ? undefined : mentionAt(site, one(value.file));
      if (!mention) continue;
      const hash = isms.fileHash(file, mention.id);
      if (typeof hash === 'string') return [];
      const map = nodeOf(site, { pointer: at, part: 'value' });
      const after =
        map?.kind === 'map'
          ? map.pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.text === 'file')
          : undefined;
      const isThere =
        map?.kind === 'map' && map.pairs.some((pair) => pair.key.kind === 'scalar' && pair.key.text === 'sha256');
      const added =
        map?.kind === 'map' && !isThere
          ? addKey(text, map, 'sha256', hash.sha256, after)
          : put(text, document, child(at, 'sha256'), hash.sha256);
      return added ? [edit(site, `Add the SHA-256 of ${key}`, [added], { preferred: true, mechanical: true })] : [];
    }
    return [];
  },
};
