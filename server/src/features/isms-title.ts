import type { Isms } from '../engine/isms.ts';

/** What an ISMS is called where somebody chooses one: its title, or the name of its folder where it has none. */
export function ismsTitle({ root, documents }: Isms): string {
  return documents.first('Isms')?.title?.value ?? root.slice(root.lastIndexOf('/') + 1);
}
