import { isAuditFileName } from '../../engine/audit-file-names.ts';
import { folderOf } from '../../engine/paths.ts';
import type { Offer } from './offer.ts';
import type { OfferProvider } from './place.ts';

/** Files and folders, by paths relative to the document; none that leads out of the workspace. */
export const fileOffers: OfferProvider = async ({ isms, file, site, listFolder }) => {
  const typed = site.typed.slice(0, site.typed.lastIndexOf('/') + 1);
  const folder = isms.file(file, typed === '' ? '.' : typed);
  if (folder === 'outside') return [];
  const entries = await listFolder(folder.path);
  const here = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const offers = here.map(
    ({ name, isFolder }): Offer => ({
      sort: isFolder ? 'folder' : 'file',
      text: `${typed}${name}${isFolder ? '/' : ''}`,
    }),
  );
  const isRecord = ({ text }: Offer) => isAuditFileName(text) || text === file.slice(folderOf(file).length + 1);
  const parent = isms.file(file, `${typed}..`) === 'outside' ? [] : [`${typed}../`];
  return [
    ...offers.filter(({ sort }) => sort === 'folder'),
    ...offers.filter((offer) => offer.sort === 'file' && !isRecord(offer)),
    ...parent.map((text): Offer => ({ sort: 'folder', text })),
    ...offers.filter((offer) => offer.sort === 'file' && isRecord(offer)),
  ];
};
