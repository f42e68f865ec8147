// Going from a row to what it stands for.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { rangeFrom } from '../ranges.ts';
import type { Place } from '../view-models/common.ts';
import { locateRequest } from '../view-requests.ts';

/**
 * Opens the file of a place with the place selected. Where it is, is asked for now: the text may have changed since the
 * row was drawn. Rejects, with what to do, where the file is gone.
 */
export async function goToPlace(client: AuditLanguageClient, place: Place): Promise<void> {
  const location = await client.request(locateRequest, place);
  if (!location) throw new Error(vscode.l10n.t("'{0}' is not there any more.", place.file));
  const selection = rangeFrom(location.range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(location.uri), { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
