// The view container Audits: its four trees, and the commands that belong to them.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { ismsListChanged, viewsChanged } from '../view-requests.ts';
import { AuditView } from './audit-view.ts';
import { auditorsPainter } from './auditors.ts';
import { ChosenIsms } from './chosen-isms.ts';
import { setContext } from './context-keys.ts';
import { coveragePainter } from './coverage.ts';
import { CoverageFilter } from './coverage-filter.ts';
import { findingsPainter } from './findings.ts';
import { FindingsChoice } from './findings-choice.ts';
import { goToPlace } from './go-to-place.ts';
import { programmePainter } from './programme.ts';
import type { Row } from './row.ts';
import { showInViews } from './show-in-views.ts';

/** Registers a command `auditAsCode.…`, so that a failure of it is told. */
type Register = (name: string, command: (...args: unknown[]) => Promise<void>) => vscode.Disposable;

/** Makes the views, which are shown as soon as there is an audit file, and their commands. */
export function registerViews(
  client: AuditLanguageClient,
  { memory, log, register }: { memory: vscode.Memento; log: vscode.LogOutputChannel; register: Register },
): vscode.Disposable {
  const isms = new ChosenIsms(client, memory);
  const coverageFilter = new CoverageFilter(memory);
  const findingsChoice = new FindingsChoice(memory);
  const surroundings = { client, isms, log };
  const programme = new AuditView(programmePainter, surroundings);
  const coverage = new AuditView(coveragePainter(coverageFilter), surroundings);
  const findings = new AuditView(findingsPainter(findingsChoice), surroundings);
  const auditors = new AuditView(auditorsPainter, surroundings);
  const views = [findings, programme, coverage, auditors];

  const invalidateAll = () => {
    for (const view of views) view.invalidate();
  };
  /** Tells whether another ISMS is shown than before. */
  const look = async () => {
    try {
      return await isms.refresh();
    } catch (error) {
      log.debug('Nobody knows which ISMSs there are.', error);
      return false;
    }
  };
  client.onDidChangeState(async (state) => {
    setContext('server', state);
    if (state === 'failed') for (const view of views) view.clear();
    if (state !== 'running') return;
    await look();
    invalidateAll();
  });
  client.onNotification(ismsListChanged, async () => {
    if (await look()) invalidateAll();
  });
  client.onNotification(viewsChanged, ({ root, views: names }) => {
    if (root !== isms.current?.root) return;
    for (const view of views) if (names.includes(view.name)) view.invalidate();
  });

  return vscode.Disposable.from(
    ...views.map(({ tree }) => tree),
    coverageFilter.onDidChange(() => coverage.redraw()),
    findingsChoice.onDidChange(() => findings.redraw()),
    register('chooseIsms', async () => {
      if (await isms.choose()) invalidateAll();
    }),
    register('showInViews', () => showInViews(client, views)),
    register('groupFindings', () => findingsChoice.chooseGrouping()),
    register('filterFindings', () => findingsChoice.chooseFilter()),
    register('clearFindingsFilter', async () => {
      findingsChoice.filter = '';
    }),
    register('showGapsOnly', () => coverageFilter.turn('gapsOnly', true)),
    register('showCoveredToo', () => coverageFilter.turn('gapsOnly', false)),
    register('showApplicableOnly', () => coverageFilter.turn('applicableOnly', true)),
    register('showNotApplicableToo', () => coverageFilter.turn('applicableOnly', false)),
    register('openRow', async (row) => {
      const { place } = rowFrom(row);
      if (place) await goToPlace(client, place);
    }),
    register('copyId', async (row) => {
      const { copies } = rowFrom(row);
      if (copies !== undefined) await vscode.env.clipboard.writeText(copies);
    }),
  );
}

/** The row that a command was called on. VS Code gives nothing when somebody binds a key to it. */
function rowFrom(value: unknown): Partial<Row> {
  return typeof value === 'object' && value !== null ? value : {};
}
