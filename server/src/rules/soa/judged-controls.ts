import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Control } from '../../model/statement-of-applicability.ts';
import type { Entry } from '../../model/values.ts';

/** An entry of a statement of applicability whose key is a control or an additional requirement. */
export interface JudgedControl {
  /** The id in upper case, as the standard writes it. */
  readonly id: string;
  readonly entry: Entry<Control>;
  /** Whether it applies today; undefined where what says so is missing or broken. */
  readonly applies: boolean | undefined;
}

/** The entries that rules can judge; keys that are broken are passed over. */
export function judgedControls(statement: RecordOf<'StatementOfApplicability'>, isms: Isms): readonly JudgedControl[] {
  return (statement.controls?.entries ?? []).flatMap((entry) => {
    const selection = isms.requirements.select(entry.key);
    const isControl =
      selection.kind === 'requirements' && (selection.written === 'control' || selection.written === 'item');
    return isControl ? [{ id: selection.normalised, entry, applies: appliesToday(entry.value, isms) }] : [];
  });
}

function appliesToday({ applicable, applicableFrom }: Control, isms: Isms): boolean | undefined {
  if (applicable?.value !== true || !applicableFrom) return applicable?.value;
  return applicableFrom.value === undefined ? undefined : applicableFrom.value <= isms.today();
}
