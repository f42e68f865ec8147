// Saving a map as a picture.

import * as vscode from 'vscode';
import { mapSvg } from './map-svg.ts';
import type { MapView } from './map-view.ts';

/** Asks for a file and writes the rows with these ids into it; the dialog asks before anything is overwritten. */
export async function saveSvg(view: MapView, rows: readonly string[]): Promise<void> {
  const name = [view.kind, 'map', view.choice?.selected ?? ''].filter((part) => part !== '').join('-');
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(view.root, true), `${name}.svg`),
    filters: { SVG: ['svg'] },
    title: vscode.l10n.t('Save as SVG…'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(mapSvg(view, rows)));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Audit as Code: the map was saved as {0}.', vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
