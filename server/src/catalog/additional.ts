/** The sets of requirements beyond the standard that an Isms document declares, by set id and item id, as declared. */
export type AdditionalSets = ReadonlyMap<string, AdditionalSet>;

export interface AdditionalSet {
  readonly title: string;
  /** Titles by item id. */
  readonly items: ReadonlyMap<string, string>;
}

/** Whether an id is that of an additional requirement (`soc2:CC6.1`); ids of the standard have no colon. */
export function isAdditional(id: string): boolean {
  return id.includes(':');
}

/** The ids of the items of one set, in the order of their declaration. */
export function itemIds(setId: string, set: AdditionalSet): readonly string[] {
  return [...set.items.keys()].map((item) => `${setId}:${item}`);
}
