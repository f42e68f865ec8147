import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { minus, plus } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import type { Writable } from '../../yaml/edit/written.ts';
import { free } from '../next-id.ts';
import { documentText, type NewFile } from './new-file.ts';
import { freePath } from './places.ts';

/** What an audit programme must say (9.2.2), for a cycle of three years; its audits are left to be planned. */
export function programmeContent(id: string, manager: string, start: Day, audits: Writable) {
  const end = minus(plus(start, 'P3Y'), 'P1D');
  return {
    id,
    title: `Internal audit programme ${start.slice(0, 4)}–${end.slice(0, 4)}`,
    manager,
    cycle: { start, end },
    objectives: ['Confirm that the ISMS conforms and is effective before each external audit'],
    frequency: 'P12M',
    methods: ['interview', 'document-review', 'observation', 'sampling'],
    reporting: 'To the governing body and senior management',
    audits,
  };
}

/** The file of an audit programme whose cycle begins on a day. */
export function newProgramme(engine: Engine, isms: Isms, manager: string, start: Day): NewFile {
  const ids = isms.documents.all('AuditProgramme').flatMap(({ id }) => id?.value ?? []);
  const name = `programme-${start.slice(0, 4)}`;
  const id = free(ids, (n) => (n === 1 ? name : `${name}-${n}`));
  const file = ids.length === 0 ? 'programme' : id;
  return {
    file: freePath(engine, isms.root, file),
    text: documentText('AuditProgramme', programmeContent(id, manager, start, {})),
  };
}
