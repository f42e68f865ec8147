// What the two maps differ in.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { rangeFrom } from '../ranges.ts';
import type { Place } from '../view-models/common.ts';
import { locateRequest } from '../view-requests.ts';
import { coveragePlaces, coverageView } from './coverage-view.ts';
import { independencePlaces, independenceView } from './independence-view.ts';
import type { MapModels, MapName, MapPlace } from './map-requests.ts';
import type { MapView } from './map-view.ts';
import { mapTexts } from './map-words.ts';

/** One of the maps: how it is asked for, worded, and where its cells lead. */
export interface MapKind<Name extends MapName> {
  readonly name: Name;
  /** The type of its panels, by which VS Code restores them. */
  readonly viewType: string;
  /** What is chosen in it, as the arguments of commands call that. */
  readonly chosenBy: 'audit' | 'programme';
  title(): string;
  view(model: MapModels[Name], root: string): MapView;
  /** What is shown when the ISMS is not there any more. */
  gone(root: string): MapView;
  /** What is shown when the server does not answer. */
  failed(root: string): MapView;
  places(model: MapModels[Name], row: string | null, column: string | null): readonly MapPlace[];
  /** The command that an empty map proposes. */
  nextStep(model: MapModels[Name]): string;
}

export const coverageKind: MapKind<'coverageMap'> = {
  name: 'coverageMap',
  viewType: 'auditAsCode.coverageMap',
  chosenBy: 'programme',
  title: () => vscode.l10n.t('Coverage Map'),
  view: coverageView,
  gone: (root) => blank('coverage', root, vscode.l10n.t('This ISMS is not in the workspace any more.')),
  failed: (root) => blank('coverage', root, notAnswered()),
  places: coveragePlaces,
  nextStep: ({ programme }) => (programme === undefined ? 'auditAsCode.newAuditProgramme' : 'auditAsCode.newAuditPlan'),
};

export const independenceKind: MapKind<'independenceMap'> = {
  name: 'independenceMap',
  viewType: 'auditAsCode.independenceMap',
  chosenBy: 'audit',
  title: () => vscode.l10n.t('Independence Map'),
  view: independenceView,
  gone: (root) => blank('independence', root, vscode.l10n.t('This ISMS is not in the workspace any more.')),
  failed: (root) => blank('independence', root, notAnswered()),
  places: independencePlaces,
  nextStep: () => 'auditAsCode.newAuditPlan',
};

function notAnswered(): string {
  return vscode.l10n.t('The language server does not answer. Run “Audit: Restart Server”, then open the map again.');
}

/** A map with a sentence in place of a table. */
function blank(kind: MapView['kind'], root: string, text: string): MapView {
  return {
    kind,
    root,
    heading: kind === 'coverage' ? vscode.l10n.t('Coverage Map') : vscode.l10n.t('Independence Map'),
    isms: '',
    summary: [],
    corner: '',
    totalHead: '',
    columns: [],
    sections: [],
    rows: [],
    sums: [],
    legend: [],
    mark: { example: '', words: '' },
    filters: [],
    nothing: '',
    empty: { text },
    texts: mapTexts(),
  };
}

/** Shows a place in an editor: beside the map if that leaves it in view, and in the same editor the next time. */
export async function openPlace(client: AuditLanguageClient, place: Place, panel: vscode.WebviewPanel): Promise<void> {
  const found = await client.request(locateRequest, place);
  if (!found) throw new Error(vscode.l10n.t('the place is not there any more.'));
  const selection = rangeFrom(found.range);
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel.viewColumn);
  const viewColumn = others[0]?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(vscode.Uri.parse(found.uri, true), { selection, viewColumn, preview: true });
}
