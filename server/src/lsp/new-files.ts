import { type Connection, RequestType } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type NewFileChoices, newFileChoices } from '../features/new-files/choices.ts';
import type { NewFile } from '../features/new-files/new-file.ts';
import { filesFor, filesForIsms, type Order, type Refusal } from '../features/new-files/order.ts';
import type { Guard } from './guard.ts';
import { ismsAt } from './isms-at.ts';
import { refused } from './refused.ts';
import type { Uris } from './uris.ts';

/** What somebody can choose from who starts a new file; the ISMS of a document comes first. */
export const newFileChoicesRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string } },
  { readonly choices: readonly (NewFileChoices & { readonly root: string })[] },
  void
>('auditAsCode/newFileChoices');

/** The texts of new files: `root` is the URI of an ISMS root, for a new ISMS of the folder that is to hold it. */
export const newFilesRequest = new RequestType<
  { readonly root: string } & (
    | Order
    | { readonly what: 'Isms'; readonly organization: string; readonly standard: string }
  ),
  { readonly files: readonly { readonly uri: string; readonly text: string }[] },
  void
>('auditAsCode/newFiles');

/** What requests for new files need. */
export interface NewFilesContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly today: () => string;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves the texts of new files; the client asks the person and writes them. */
export function registerNewFiles(connection: Connection, context: NewFilesContext): void {
  const { engine, uris, guard, today, upToDate } = context;

  connection.onRequest(
    newFileChoicesRequest,
    guard.request(newFileChoicesRequest.method, async ({ textDocument }) => {
      await upToDate();
      const own = textDocument && engine.ismsOf(uris.toPath(textDocument.uri));
      const all = engine.allIsms().filter(({ documents }) => documents.first('Isms'));
      const inOrder = all.toSorted((a, b) => Number(b === own) - Number(a === own));
      return { choices: inOrder.map((isms) => ({ root: uris.toUri(isms.root), ...newFileChoices(isms) })) };
    }),
  );
  connection.onRequest(
    newFilesRequest,
    guard.request(newFilesRequest.method, async (params) => {
      await upToDate();
      const root = uris.toPath(params.root);
      if (params.what === 'Isms') return answer(filesForIsms(engine, root, { ...params, today: today() }), uris);
      return answer(filesFor(engine, ismsAt(engine, root), params), uris);
    }),
  );
}

function answer(made: readonly NewFile[] | Refusal, uris: Uris) {
  if ('refused' in made) throw refused(made.refused);
  return { files: made.map(({ file, text }) => ({ uri: uris.toUri(file), text })) };
}
