import type { StandardId } from '../../catalog/standard.ts';
import type { Day } from '../../model/values.ts';
import type { Sha256 } from '../check-result.ts';
import { asLine } from './datatypes.ts';
import { originOf, rootOf } from './document-text.ts';
import { oscalModels } from './export-model.ts';
import { ownProperties } from './fields.ts';
import { importResults } from './foreign/import-results.ts';
import type { KnownPerson } from './foreign/people.ts';
import { addedTo, importOwn } from './import-own.ts';
import type { OscalImport } from './imported.ts';
import { asObject, member, textIn } from './json.ts';
import { parseJson } from './parse-json.ts';

/** The largest document that is read, in bytes. */
export const largestDocument = 64 * 1024 * 1024;

/** What has to be known to read a document. */
export interface ImportTerms {
  /** The audit that findings of other programs are to belong to; undefined where nobody has named it. */
  readonly audit: string | undefined;
  readonly edition: StandardId;
  readonly asOf: Day;
  readonly known: KnownPerson;
  readonly sha256: Sha256;
}

/** Why a document cannot be read: where, counted from 1, if it is a matter of a place; and a sentence for a person. */
export interface Unreadable {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

const models: readonly string[] = Object.values(oscalModels);
const results: string = oscalModels['assessment-results'];

/**
 * Reads a document of OSCAL: one that was exported here gives its records back, assessment results of another program
 * give findings.
 */
export function importDocument(text: string, terms: ImportTerms): OscalImport | Unreadable {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (!('value' in parsed)) return parsed;
  const root = rootOf(asObject(parsed.value));
  if (root === undefined || !models.includes(root)) {
    const found = root === undefined ? 'It is no document of OSCAL' : `Its model is "${root}"`;
    return { message: `${found}; what can be read are ${models.join(', ')}.` };
  }
  const document = member(parsed.value, root);
  const version = textIn(document, 'metadata', 'oscal-version');
  if (version === undefined || !/^1\.\d+/.test(version)) {
    const which =
      version === undefined ? 'It does not say its version of OSCAL' : `Its version of OSCAL is "${version}"`;
    return { message: `${which}; what can be read is 1.x.` };
  }
  const title = textIn(document, 'metadata', 'title') ?? root;
  const newer = /^1\.[0-2](\.|$)/.test(version)
    ? []
    : [`Its version of OSCAL, ${version}, is newer than those known here (1.0 to 1.2): what is new in it is not read.`];
  const origin = originOf(root, document, terms.sha256);
  if (origin === 'foreign') return foreign(document, root, { title, remarks: newer }, terms);
  const records = importOwn(root, document);
  if (origin === 'unchanged') return { root, title, records, unplaced: [], remarks: newer };
  return changed(document, root, { root, title, records, unplaced: [], remarks: newer }, terms);
}

function foreign(
  document: unknown,
  root: string,
  head: Pick<OscalImport, 'title' | 'remarks'>,
  terms: ImportTerms,
): OscalImport | Unreadable {
  if (root !== results) {
    return { message: `It was not exported by audit-as-code; of other programs, only ${results} can be read.` };
  }
  const { audit } = terms;
  if (audit === undefined) return { message: 'It is of another program: name the audit of its findings with --audit.' };
  const read = importResults(document, root, { ...terms, audit, isForeign: () => true });
  return {
    root,
    title: head.title,
    records: read.records,
    unplaced: read.unplaced,
    remarks: [...head.remarks, ...read.remarks],
  };
}

/** A document of ours that somebody has changed since: what was added is read as far as it can be, the rest is told. */
function changed(document: unknown, root: string, own: OscalImport, terms: ImportTerms): OscalImport {
  const isForeign = (finding: unknown) => ownProperties(finding).length === 0;
  const audit = terms.audit ?? 'unknown';
  const added = addedTo(document).map(({ path, title }) => ({ path: `/${root}${path}`, text: asLine(title) }));
  const read = root === results ? importResults(document, root, { ...terms, audit, isForeign }) : undefined;
  const isRead = (path: string) => read !== undefined && /\/(findings|observations|risks)\/\d+$/.test(path);
  return {
    ...own,
    records: [...own.records, ...(read?.records ?? [])],
    unplaced: added.filter(({ path }) => !isRead(path)).map((each) => ({ shape: each.path, values: [each] })),
    remarks: [
      ...own.remarks,
      'It was changed after it was exported. Read were titles, descriptions and the properties of audit-as-code; days, parties, states and links in other members were not.',
      ...(read?.remarks ?? []),
    ],
  };
}
