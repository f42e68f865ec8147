import {
  count,
  drawingOrder,
  fileEvent,
  fileRename,
  flag,
  folder,
  identifier,
  isObject,
  item,
  listOf,
  type Member,
  members,
  object,
  optional,
  populationFile,
  position,
  range,
  resultPlace,
  text,
  textChange,
  token,
  uri,
  versioned,
} from './members.ts';

type Members = Readonly<Record<string, Member>>;

const inDocument: Members = { textDocument: identifier };
const atPosition: Members = { ...inDocument, position };
const inRange: Members = { ...inDocument, range };
const ofDocument: Members = { textDocument: optional(identifier) };
const context = (of: Members) => members('the context of the request', of);

/**
 * What the server relies on in the parameters of a message, by its method: of the protocol, LSP 3.17, and of our own.
 * What a handler can do without, and what no handler looks at, is left out.
 */
const expected: Readonly<Record<string, Members>> = {
  initialize: {
    capabilities: object,
    rootUri: optional(uri),
    workspaceFolders: optional(listOf(folder)),
  },
  'textDocument/didOpen': { textDocument: item },
  'textDocument/didChange': { textDocument: versioned, contentChanges: listOf(textChange) },
  'textDocument/didClose': inDocument,
  'textDocument/didSave': inDocument,
  'textDocument/willSave': inDocument,
  'textDocument/hover': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/references': { ...atPosition, context: context({ includeDeclaration: flag }) },
  'textDocument/documentHighlight': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': { ...atPosition, newName: text },
  'textDocument/codeAction': { ...inRange, context: context({ only: optional(listOf(text)) }) },
  'textDocument/codeLens': inDocument,
  'textDocument/documentSymbol': inDocument,
  'textDocument/documentLink': inDocument,
  'textDocument/inlayHint': inRange,
  'textDocument/selectionRange': { ...inDocument, positions: listOf(position) },
  'completionItem/resolve': { label: text },
  'workspace/symbol': { query: text },
  'workspace/executeCommand': { command: text, arguments: optional(listOf({ what: 'a value', is: () => true })) },
  'workspace/willRenameFiles': { files: listOf(fileRename) },
  'workspace/didChangeWatchedFiles': { changes: listOf(fileEvent) },
  'workspace/didChangeWorkspaceFolders': {
    event: members('a change of folders: { added, removed }', { added: listOf(folder), removed: listOf(folder) }),
  },
  'workspace/didChangeConfiguration': {},
  'window/workDoneProgress/cancel': { token },
  '$/setTrace': { value: text },
  'auditAsCode/audits': ofDocument,
  'auditAsCode/newFileChoices': ofDocument,
  'auditAsCode/newFiles': { root: uri, what: text },
  'auditAsCode/ismsOf': inDocument,
  'auditAsCode/view': { root: uri, view: text, choice: optional(text) },
  'auditAsCode/locate': { file: text, pointer: text },
  'auditAsCode/rulePage': { rule: text },
  'auditAsCode/setAsOf': { asOf: optional(text) },
  'auditAsCode/reportSubjects': { ...ofDocument, kind: text },
  'auditAsCode/report': { root: uri, kind: text, id: optional(text), formats: listOf(text), folder: text },
  'auditAsCode/pack': { root: uri, audit: text },
  'auditAsCode/planProgramme': { root: uri, programme: text },
  'auditAsCode/assignable': ofDocument,
  'auditAsCode/assignAuditors': { root: uri, id: text },
  'auditAsCode/sampledResults': { ...ofDocument, position: optional(position) },
  'auditAsCode/population': { uri, sheet: optional(text) },
  'auditAsCode/sampleSize': { population: count },
  'auditAsCode/drawSample': { result: resultPlace, population: populationFile, order: drawingOrder, rows: uri },
  'auditAsCode/verifySample': {
    ...inDocument,
    result: optional(resultPlace),
    position: optional(position),
    sheet: optional(text),
  },
};

/** What is wrong with the parameters of a message, as a sentence; undefined where they are what a handler relies on. */
export function faultIn(method: string, params: unknown): string | undefined {
  const wanted = Object.hasOwn(expected, method) ? expected[method] : undefined;
  if (!wanted) {
    const isPlain = params === undefined || params === null || typeof params === 'object';
    return isPlain ? undefined : `The parameters of ${method} are no object.`;
  }
  const { length } = Object.keys(wanted);
  if (!isObject(params)) {
    return length === 0 && (params === undefined || params === null)
      ? undefined
      : `The parameters of ${method} are no object.`;
  }
  for (const [name, member] of Object.entries(wanted)) {
    if (!member.is(params[name])) return `In the parameters of ${method}, "${name}" is not ${member.what}.`;
  }
  return undefined;
}
