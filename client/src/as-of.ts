// The day that counts as today.

import * as vscode from 'vscode';
import { isDay } from './day.ts';
import type { AuditLanguageClient } from './language-client.ts';
import { asOfSetting } from './settings.ts';
import { setAsOfRequest } from './shell-requests.ts';

/** Under this key a workspace remembers the day that was chosen; an empty text is the day of the clock. */
const memoryKey = 'auditAsCode.asOf';

/**
 * The day to judge by. It is chosen by a command and remembered for the workspace, outside of its files, since looking
 * back is no change of the records; until then, the setting `auditAsCode.asOf` holds. Whatever was said last counts: a
 * change of the setting takes the place of an earlier choice.
 */
export class AsOf {
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<string | null>();

  /** Tells the new day whenever another one counts. */
  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The day, `YYYY-MM-DD`; null is that of the clock. */
  get day(): string | null {
    const chosen = this.#memory.get<string>(memoryKey);
    const day = chosen ?? asOfSetting();
    return isDay(day) ? day : null;
  }

  /** Chooses a day, or that of the clock: null. */
  async choose(day: string | null): Promise<void> {
    const sameAsSetting = (day ?? '') === asOfSetting();
    await this.#memory.update(memoryKey, sameAsSetting ? undefined : (day ?? ''));
    this.#changes.fire(this.day);
  }

  /** To be called when the setting has changed. */
  async settingChanged(): Promise<void> {
    await this.#memory.update(memoryKey, undefined);
    this.#changes.fire(this.day);
  }
}

/** Has the running server judge by a day; one that does not run is told when it starts. Nothing else changes. */
export async function judgeAsOf(client: AuditLanguageClient, day: string | null): Promise<void> {
  if (client.state !== 'running' && client.state !== 'starting') return;
  const title = vscode.l10n.t('Judging as of {0}', day ?? vscode.l10n.t('today'));
  const progress = { location: vscode.ProgressLocation.Window, title };
  await vscode.window.withProgress(progress, () => client.request(setAsOfRequest, { asOf: day }));
}
