// How files are named to the language server.

import * as vscode from 'vscode';

/**
 * Converts URIs between VS Code and the language server. The server runs beside the files and reads them by path,
 * so it knows `file:` alone. In a browser window on a remote machine, VS Code names the same files `vscode-remote:`.
 */
export function uriConverters(): {
  code2Protocol: (uri: vscode.Uri) => string;
  protocol2Code: (value: string) => vscode.Uri;
} {
  const remoteScheme = 'vscode-remote';
  const remoteFolder = vscode.workspace.workspaceFolders?.find((folder) => folder.uri.scheme === remoteScheme);
  return {
    code2Protocol: (uri) =>
      (uri.scheme === remoteScheme ? uri.with({ scheme: 'file', authority: '' }) : uri).toString(),
    protocol2Code: (value) => {
      const uri = vscode.Uri.parse(value);
      if (!remoteFolder || uri.scheme !== 'file') return uri;
      return uri.with({ scheme: remoteScheme, authority: remoteFolder.uri.authority });
    },
  };
}
