import type { Describe } from './entity-hover.ts';
import { fact, heading, hoverText } from './markdown.ts';
import { period, person, text } from './words.ts';

/** A piece of evidence: where it is, who collected it when, and of which time it speaks (ISO 19011 6.4.7). */
export const describeEvidence: Describe = (isms, { id }) => {
  const evidence = isms.records.evidence(id)?.value;
  if (!evidence) return undefined;
  const { title, file, uri, reference, sha256, collectedBy, collectedOn } = evidence;
  const collected = [collectedOn && `on ${text(collectedOn)}`, collectedBy && `by ${person(isms, collectedBy.value)}`];
  return hoverText(heading(title?.value, id, 'evidence'), [
    ...fact('File', text(file)),
    ...fact('Link', text(uri)),
    ...fact('Reference', text(reference)),
    ...fact('Collected', collected.filter(Boolean).join(' ')),
    ...fact('Speaks of', period(evidence.period)),
    ...fact('SHA-256', sha256?.value && `${sha256.value.slice(0, 12)}…`),
    ...(isms.records.isEvidenceNamed(id) ? [] : ['- Nothing refers to it']),
  ]);
};
