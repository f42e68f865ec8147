import { base64 } from '@scure/base';
import type { Connection, RequestType } from 'vscode-languageserver';
import type { CannotTell, ClientFiles } from '../host/client-files.ts';
import { Batches, type BatchLimits } from './batches.ts';
import { hashFilesRequest, listFoldersRequest, lookAtFilesRequest, readFilesRequest } from './file-requests.ts';
import type { Uris } from './uris.ts';

/** Looking is little work for a client, contents are much to send. */
const looking: BatchLimits = { size: 256, atOnce: 2 };
const contents: BatchLimits = { size: 32, atOnce: 2 };

/** The files of the workspace, as the client at the other end of a connection reads them. */
export function clientFiles(connection: Connection, uris: Uris): ClientFiles {
  /** An editor that goes, or knows no such request, refuses all that it was asked. */
  const asked = <Q, A>(type: RequestType<{ readonly places: readonly Q[] }, readonly A[], void>, limits: BatchLimits) =>
    new Batches<Q, A | CannotTell>(async (places) => {
      try {
        const answers = await connection.sendRequest(type, { places });
        return places.map((_, at) => answers[at] ?? { reason: 'the editor gives no answer' });
      } catch (error) {
        return places.map(() => ({ reason: error instanceof Error ? error.message : String(error) }));
      }
    }, limits);
  const list = asked(listFoldersRequest, looking);
  const look = asked(lookAtFilesRequest, looking);
  const read = asked(readFilesRequest, contents);
  const hash = asked(hashFilesRequest, contents);
  return {
    list: (path) => list.ask({ uri: uris.toUri(path) }),
    look: (path) => look.ask({ uri: uris.toUri(path) }),
    read: async (path, atMost) => {
      const answer = await read.ask({ uri: uris.toUri(path), atMost });
      return typeof answer === 'object' && 'content' in answer ? base64.decode(answer.content) : answer;
    },
    sha256: (path, atMost) => hash.ask({ uri: uris.toUri(path), atMost }),
  };
}
