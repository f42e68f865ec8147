import type { ScalarType } from '../tree.ts';

const nullForm = /^(?:~|[Nn]ull|NULL)$/;
const booleanForm = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const numberForm =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The longest word of the core schema that is no number is `false`. */
const longestWord = 5;

/** What a plain text that is not empty means in the core schema (YAML 1.2.2, 10.3.2). */
export function scalarType(text: string): ScalarType {
  const first = text.charCodeAt(0);
  // Digits, or one of "+-."
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
    return numberForm.test(text) ? 'number' : 'string';
  }
  if (text.length > longestWord) {
    return 'string';
  }
  if (nullForm.test(text)) {
    return 'null';
  }
  return booleanForm.test(text) ? 'boolean' : 'string';
}
