import fc from 'fast-check';
import { allViews } from '../../server/src/views/all-views.ts';
import { uriOf } from './in-process.ts';
import { root } from './memory-disk.ts';

/** A request as clients make them: its method, and its parameters on a document at a place. */
export interface Asked {
  readonly method: string;
  readonly params: object;
}

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

const rootUri = `file://${root}`;
const rangeAt = ({ position }: Place) => ({ start: { line: 0, character: 0 }, end: position });

/** What may be asked, each with its parameters. */
const questions: Readonly<Record<string, (place: Place) => object>> = {
  'textDocument/hover': (place) => place,
  'textDocument/definition': (place) => place,
  'textDocument/references': (place) => ({ ...place, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': (place) => place,
  'textDocument/completion': (place) => place,
  'textDocument/prepareRename': (place) => place,
  'textDocument/rename': (place) => ({ ...place, newName: 'X-1' }),
  'textDocument/codeAction': (place) => ({ ...place, range: rangeAt(place), context: { diagnostics: [] } }),
  'textDocument/codeLens': (place) => place,
  'textDocument/documentSymbol': (place) => place,
  'textDocument/documentLink': (place) => place,
  'textDocument/inlayHint': (place) => ({ ...place, range: rangeAt(place) }),
  'textDocument/selectionRange': (place) => ({ ...place, positions: [place.position] }),
  'workspace/symbol': () => ({ query: 'a' }),
  'workspace/willRenameFiles': ({ textDocument: { uri } }) => ({
    files: [{ oldUri: uri, newUri: `${uri}.audit.yaml` }],
  }),
  'auditAsCode/audits': (place) => place,
  'auditAsCode/ismsList': () => ({}),
  'auditAsCode/ismsOf': (place) => place,
  'auditAsCode/milestones': () => ({}),
  'auditAsCode/newFileChoices': (place) => place,
  'auditAsCode/checkWorkspace': () => ({}),
  'auditAsCode/view': ({ position }) => ({ root: rootUri, view: views[position.line % views.length] }),
  'auditAsCode/report': () => ({ root: rootUri, kind: 'findings', formats: ['md'], folder: 'reports' }),
  'auditAsCode/reportSubjects': () => ({ kind: 'internal-audit' }),
};
const views = Object.keys(allViews);

/** All methods that a client may ask with. */
export const methods: readonly string[] = Object.keys(questions);

/** A request on one of the files of a workspace, or on one that is not there, at a place within the text or beyond it. */
export function request(files: readonly string[]): fc.Arbitrary<Asked> {
  const place = fc.record({
    textDocument: fc.record({ uri: fc.constantFrom(...files.map(uriOf), uriOf('nothing.audit.yaml'), 'untitled:1') }),
    position: fc.record({ line: fc.oneof(fc.nat(40), fc.nat()), character: fc.oneof(fc.nat(60), fc.nat()) }),
  });
  return fc
    .record({ method: fc.constantFrom(...methods), place })
    .map(({ method, place }) => ({ method, params: questions[method]?.(place) ?? {} }));
}
