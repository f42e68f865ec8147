// The language server as a worker.

import { Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/** Tells that a worker which has failed is gone, as a process would be: what it was asked is asked of the next one. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }
}

/** Starts a worker and tells it where the files of the server are. It ends by itself when the server is told to. */
export function startWorker(extension: Uri): MessageTransports {
  const at = (...path: string[]) => Uri.joinPath(extension, 'dist', ...path).toString(true);
  const worker = new Worker(at('web', 'server.js'), { name: 'Audit as Code' });
  worker.postMessage({ folder: at('language-server'), main: 'browser.js' });
  return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
}
