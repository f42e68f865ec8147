import type { EvidenceEntry } from '../model/evidence.ts';
import { type Block, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** The audit evidence, with the hash by which a change of a file shows. */
export function evidenceSection(evidence: readonly EvidenceEntry[], say: Wording): readonly Block[] {
  const words = say.words.results;
  return [
    heading(2, 'evidence', words.evidence),
    table(
      words.evidence,
      [
        textColumn(words.evidence, 3),
        textColumn(words.source, 3),
        textColumn('SHA-256', 3),
        textColumn(words.collected),
        textColumn(words.period),
        textColumn(words.usedBy),
      ],
      evidence.map((each) => evidenceRow(each, say)),
      words.noEvidence,
    ),
    ...(evidence.some(({ source }) => source?.kind === 'file') ? [paragraph(words.evidenceNote)] : []),
  ];
}

function evidenceRow(evidence: EvidenceEntry, say: Wording): readonly Phrase[] {
  const { id, title, registered } = evidence;
  const words = say.words.results;
  if (!registered) {
    return [id, [strong(words.inNoRegister)], '', '', '', say.listed(evidence.usedBy, words.usedByNothing)];
  }
  return [
    title === undefined ? id : `${id} ${title}`,
    sourceOf(evidence, say),
    hashOf(evidence, say),
    say.signed(evidence.collectedBy, evidence.collectedOn),
    say.span(evidence.period),
    say.listed(evidence.usedBy, words.usedByNothingHere),
  ];
}

function sourceOf({ source }: EvidenceEntry, { words: { general, results } }: Wording): string {
  if (!source) return general.notRecorded;
  if (source.kind === 'reference') return source.text;
  return `${source.kind === 'file' ? results.file : results.link} ${source.text}`;
}

function hashOf({ sha256, source }: EvidenceEntry, { words: { general, results } }: Wording): Phrase {
  if (sha256 !== undefined) return sha256;
  return source?.kind === 'file' ? [strong(general.notRecorded)] : results.noHash;
}
