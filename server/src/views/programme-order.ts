import type { Isms } from '../engine/isms.ts';
import type { RecordOf } from '../model/record.ts';
import { spanOf } from '../model/values.ts';

type Programme = RecordOf<'AuditProgramme'>;

/** Programmes by the start of their cycle, the latest first; those without a sound cycle last. */
export function latestFirst(programmes: readonly Programme[]): readonly Programme[] {
  return [...programmes].sort((a, b) => {
    const [left, right] = [spanOf(a.cycle)?.start ?? '', spanOf(b.cycle)?.start ?? ''];
    return left === right ? 0 : left > right ? -1 : 1;
  });
}

/** The programme to show first: the one whose cycle holds today, else the latest. */
export function currentProgramme(isms: Isms): Programme | undefined {
  const programmes = latestFirst(isms.documents.all('AuditProgramme'));
  const today = isms.today();
  const running = programmes.find(({ cycle }) => {
    const span = spanOf(cycle);
    return span !== undefined && span.start <= today && today <= span.end;
  });
  return running ?? programmes[0];
}
