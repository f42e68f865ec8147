import { statementText } from '../../features/new-files/statement-of-applicability.ts';
import { standards } from '../../model/isms.ts';

/** Whether a text is what `init` has written, and nobody has put a word into it since. */
export function isUntouched(existing: string): boolean {
  return standards.some((standard) => statementText(standard) === existing);
}
