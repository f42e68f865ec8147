import type { EvidenceEntry } from '../model/evidence.ts';
import { type Block, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { listed, notRecorded, signed, span } from './words.ts';

/** The audit evidence, with the hash by which a change of a file shows. */
export function evidenceSection(evidence: readonly EvidenceEntry[]): readonly Block[] {
  return [
    heading(2, 'evidence', 'Evidence'),
    table(
      'Evidence',
      ['Evidence', 'Source', 'SHA-256', 'Collected', 'Period', 'Used by'].map((title) => textColumn(title)),
      evidence.map(evidenceRow),
      'No evidence is recorded.',
    ),
    ...(evidence.some(({ source }) => source?.kind === 'file')
      ? [paragraph('Files are named from the root folder of the management system. Links and references have no hash.')]
      : []),
  ];
}

function evidenceRow(evidence: EvidenceEntry): readonly Phrase[] {
  const { id, title, registered } = evidence;
  if (!registered) return [id, [strong('in no evidence register')], '', '', '', listed(evidence.usedBy, 'nothing')];
  return [
    title === undefined ? id : `${id} ${title}`,
    sourceOf(evidence),
    hashOf(evidence),
    signed(evidence.collectedBy, evidence.collectedOn),
    span(evidence.period),
    listed(evidence.usedBy, 'nothing in this audit'),
  ];
}

function sourceOf({ source }: EvidenceEntry): string {
  if (!source) return notRecorded;
  return source.kind === 'reference' ? source.text : `${source.kind === 'file' ? 'File' : 'Link'} ${source.text}`;
}

function hashOf({ sha256, source }: EvidenceEntry): Phrase {
  if (sha256 !== undefined) return sha256;
  return source?.kind === 'file' ? [strong(notRecorded)] : 'none';
}
