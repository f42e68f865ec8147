/**
 * Requirements as OSCAL names them. OSCAL wants tokens: letters, digits, `.`, `-` and `_`, a letter or `_` at the
 * beginning. A clause is `c-9.2.2`, a control of Annex A `a.5.1`, an additional requirement `soc2.CC6.1`.
 */
export function controlToken(requirement: string): string {
  if (/^\d/.test(requirement) && !requirement.includes(':')) return `c-${tokenPart(requirement)}`;
  if (/^A\.\d/.test(requirement)) return `a${tokenPart(requirement.slice(1))}`;
  const token = requirement.split(':').map(tokenPart).join('.');
  // What would read as a clause or a control, or begins with a digit.
  return /^(?:[\p{L}_])/u.test(token) && !/^(?:a\.\d|c-\d)/.test(token) ? token : `_${token}`;
}

function tokenPart(text: string): string {
  return text.replace(/[^\p{L}\p{N}.\-_]/gu, '_');
}

/**
 * The clause or control that a token of any tool names, if it has the form of one: `c-9.2.2`, `a.5.1`, and with the
 * usual ends for objectives and statements, `a.5.1_obj`, `A.5.1_smt.a`. Undefined for the controls of other catalogues.
 */
export function requirementOfToken(token: string): string | undefined {
  const [, control] = /^a[.-]?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?:[._-](?:obj|smt)\b.*)?$/i.exec(token) ?? [];
  if (control !== undefined) return `A.${control}`;
  const [, clause] = /^(?:c|clause|cl)[.-]?(\d{1,2}(?:\.\d{1,2}){0,2})(?:[._-](?:obj|smt)\b.*)?$/i.exec(token) ?? [];
  return clause;
}
