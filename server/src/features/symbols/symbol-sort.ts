/** The sorts of symbols that editors tell apart by icons. */
export type SymbolSort = 'document' | 'part' | 'entry' | 'value' | 'person' | 'requirement';
