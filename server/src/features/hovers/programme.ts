import { programmeLens } from '../lenses/programme.ts';
import type { Describe } from './entity-hover.ts';
import { fact, heading, hoverText } from './markdown.ts';
import { period, person, text } from './words.ts';

/** An audit programme: its cycle, who manages it, and how far its audits cover what they must. */
export const describeProgramme: Describe = (isms, { id }) => {
  const programme = isms.documents.byId('AuditProgramme', id);
  if (!programme) return undefined;
  const audits = programme.audits?.entries ?? [];
  const lines = [
    ...fact('Cycle', period(programme.cycle)),
    ...fact('Frequency', text(programme.frequency)),
    ...fact('Manager', person(isms, programme.manager?.value)),
    ...fact('Continues', text(programme.continues)),
    ...fact('Audits', String(audits.length)),
  ];
  const coverage = programmeLens(programme, isms);
  return hoverText(heading(programme.title?.value, id, 'audit programme'), [
    ...lines,
    ...(coverage === undefined ? [] : [`- ${coverage}`]),
  ]);
};
