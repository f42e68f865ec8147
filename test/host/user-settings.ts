// The user's settings in every window of the tests.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * No welcome page, no assistant, no hosted service; files are saved when a test says so; no minimap, for the sake of
 * pictures.
 */
export const userSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Settings of VS Code, by their full names. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** Writes the settings, and more of them, into the folder that VS Code keeps a user's files in. */
export function writeUserSettings(userFolder: string, more: UserSettings = {}): void {
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(path.join(userFolder, 'settings.json'), JSON.stringify({ ...userSettings, ...more }));
}
