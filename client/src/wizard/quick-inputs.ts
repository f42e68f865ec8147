// The quick inputs of a wizard: they stay while something else has the focus, and have a button that leads back.

import * as vscode from 'vscode';
import { back, type Frame } from './wizard.ts';

/** Why a text cannot be taken; one with the severity of an information or a warning can be. */
export type Remark = string | vscode.InputBoxValidationMessage | undefined;

/** What an input box asks. */
export interface Entry {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Told while the user types; what it says last counts. */
  readonly validate: (text: string) => Remark | Promise<Remark>;
}

/** Picks one of some items. Undefined means that the user has cancelled. */
export function pickOne<T extends vscode.QuickPickItem>(
  frame: Frame,
  placeholder: string,
  items: readonly T[],
  active?: T,
): Promise<T | typeof back | undefined> {
  const input = vscode.window.createQuickPick<T>();
  input.placeholder = placeholder;
  input.items = items;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  if (active) input.activeItems = [active];
  return shown(input, frame, (take) => [
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) take(chosen);
    }),
  ]);
}

/** Has a text entered that is valid. Undefined means that the user has cancelled. */
export function enter(frame: Frame, entry: Entry): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  input.prompt = entry.prompt;
  input.value = entry.value;
  input.placeholder = entry.placeholder;
  const remark = async () => {
    const { value } = input;
    const found = await entry.validate(value);
    if (input.value === value) input.validationMessage = found;
    return found;
  };
  void remark();
  return shown(input, frame, (take) => [
    input.onDidChangeValue(remark),
    input.onDidAccept(async () => {
      const { value } = input;
      if (!isRefusal(await remark()) && input.value === value) take(value);
    }),
  ]);
}

function isRefusal(remark: Remark): boolean {
  if (remark === undefined || typeof remark === 'string') return Boolean(remark);
  return remark.severity === vscode.InputBoxValidationSeverity.Error;
}

/** Shows an input until something is taken, the user goes back, or it is hidden. */
async function shown<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps, canGoBack }: Frame,
  listen: (take: (value: T) => void) => readonly vscode.Disposable[],
): Promise<T | typeof back | undefined> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  const disposables: vscode.Disposable[] = [input];
  try {
    return await new Promise<T | typeof back | undefined>((resolve) => {
      disposables.push(
        ...listen(resolve),
        input.onDidTriggerButton((button) => {
          if (button === vscode.QuickInputButtons.Back) resolve(back);
        }),
        input.onDidHide(() => resolve(undefined)),
      );
      input.show();
    });
  } finally {
    for (const each of disposables) each.dispose();
  }
}
