import snippets from '../../../../snippets/audit.json' with { type: 'json' };
import type { Isms } from '../../engine/isms.ts';
import { type Kind, kinds } from '../../model/kinds.ts';
import { literal } from './snippet.ts';

/** A snippet that editors have too: a whole document, or a part of one. */
export interface FileSnippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const all: readonly FileSnippet[] = Object.values(snippets);

/** The documents, by kind. */
export const documentSnippets: ReadonlyMap<Kind, FileSnippet> = new Map(
  all.flatMap((snippet) => {
    const kind = kinds.find((each) => snippet.body[1] === `kind: ${each}`);
    return kind ? [[kind, snippet] as const] : [];
  }),
);

/** Parts by the mapping or list that they are entries of; `*` stands for any id. */
const partPrefixes: Readonly<Record<string, string>> = {
  'Isms/certification/externalAudits': 'audit-external-audit',
  'People/people': 'audit-person',
  'People/people/*/competence': 'audit-competence',
  'AuditProgramme/audits': 'audit-programme-audit',
  'AuditPlan/sessions': 'audit-session',
  'AuditPlan/acceptedConflicts': 'audit-accepted-conflict',
  'EvidenceRegister/items': 'audit-evidence-item',
  'Finding/correctiveActions': 'audit-corrective-action',
};

/** The part that is an entry of what a path leads to. */
export function partSnippet(kind: Kind, path: readonly string[]): FileSnippet | undefined {
  const [first, , ...deeper] = path;
  const prefix = partPrefixes[[kind, ...path].join('/')] ?? partPrefixes[[kind, first, '*', ...deeper].join('/')];
  return all.find((snippet) => snippet.prefix === prefix);
}

/**
 * The text of a snippet, without its last stop and without the dash of a list.
 *
 * @param indent how far its lines after the first are indented
 * @param id what its first place is to propose
 */
export function bodyOf({ body }: FileSnippet, isms: Isms, indent: number, id?: string): string {
  const [year = '', month = '', day = ''] = isms.today().split('-');
  const days: Readonly<Record<string, string>> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day };
  const text = body
    .filter((line) => line !== '$0')
    .map((line, index) => (index === 0 ? line.replace(/^- /, '') : `${' '.repeat(indent)}${line}`))
    .join('\n')
    .replace(/\$\{(CURRENT_\w+)\}/g, (variable, name: string) => days[name] ?? variable);
  return id === undefined ? text : text.replace(/\$\{1:[^{}]*\}/, () => `\${1:${literal(id)}}`);
}

/** The id that follows those that are there: the last one that ends in a number, counted on. */
export function idAfter(ids: readonly string[]): string | undefined {
  const last = ids.findLast((id) => /\d{1,9}$/.test(id));
  const [, prefix, digits] = /^(.*?)(\d{1,9})$/.exec(last ?? '') ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  const taken = new Set(ids.map((id) => id.toLowerCase()));
  let next = Number(digits) + 1;
  const nth = () => `${prefix}${String(next).padStart(digits.length, '0')}`;
  while (taken.has(nth().toLowerCase())) next++;
  return nth();
}
