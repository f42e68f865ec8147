import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, type Span, spanOf } from '../../model/values.ts';
import { latestFirst } from '../../views/programme-order.ts';
import { inOrder } from './order.ts';

/**
 * The id of the audit that is meant where none is named: the one whose period holds the as-of date, else the last that
 * has ended by then, else the next. Cancelled audits, and those without a sound period, are not meant.
 */
export function currentAudit(isms: Isms, asOf: Day): string | undefined {
  const audits = isms.audits
    .ids()
    .filter((id) => isms.audits.status(id) !== 'cancelled')
    .flatMap((id) => {
      const span = isms.audits.span(id);
      return span ? [{ id, span }] : [];
    });
  const byStart = audits.sort(
    inOrder<Spanned>(
      ({ span }) => span.start,
      endOf,
      ({ id }) => id,
    ),
  );
  const past = byStart.filter(({ span }) => span.end < asOf).sort(inOrder(endOf));
  const running = byStart.findLast(({ span }) => span.start <= asOf && asOf <= span.end);
  return (running ?? past.at(-1) ?? byStart.find(({ span }) => span.start > asOf))?.id;
}

interface Spanned {
  readonly id: string;
  readonly span: Span;
}

function endOf({ span }: Spanned): Day {
  return span.end;
}

/** The programme that is meant where none is named: the one whose cycle holds the as-of date, else the latest. */
export function currentProgramme(isms: Isms, asOf: Day): RecordOf<'AuditProgramme'> | undefined {
  const programmes = latestFirst(isms.documents.all('AuditProgramme'));
  const running = programmes.find(({ cycle }) => {
    const span = spanOf(cycle);
    return span !== undefined && span.start <= asOf && asOf <= span.end;
  });
  return running ?? programmes[0];
}
