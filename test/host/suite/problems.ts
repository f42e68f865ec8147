// The problems that VS Code shows for audit files.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { compare } from './order.ts';

/** A problem, as far as the tests compare it. */
export interface Problem {
  /** Relative to the workspace folder, `/` as separator. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly rule: string;
}

/** How long a problem may take to come or go, in milliseconds, before a test gives up on it. */
const patience = 20_000;

/** The workspace folder that the tests work in. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need an open folder.');
  return folder.uri;
}

/** The path of a file in the folder, `/` as separator. */
export function relativeName({ path }: vscode.Uri): string {
  return path.slice(workspaceFolder().path.length + 1);
}

function rule({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** All problems shown now, by file, line and rule. */
function problems(): Problem[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter((diagnostic) => diagnostic.source === 'audit-as-code')
        .map((diagnostic) => ({
          file: relativeName(uri),
          line: diagnostic.range.start.line + 1,
          rule: rule(diagnostic),
        })),
    )
    .sort(compare);
}

/** Resolves with the problems as soon as they are as wanted; rejects, naming them, when they do not become so. */
export async function problemsWhen(wanted: string, hold: (problems: Problem[]) => boolean): Promise<Problem[]> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      changes.dispose();
    };
    const check = () => {
      const now = problems();
      if (!hold(now)) return;
      end();
      resolve(now);
    };
    const changes = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      end();
      const lines = problems().map(({ file, line, rule }) => `  ${file}:${line} ${rule}`);
      reject(new Error([`Problems did not become so: ${wanted}. They are:`, ...lines].join('\n')));
    }, patience);
    check();
  });
}

/** Resolves as soon as the problems are exactly these; rejects, with the difference, when they do not become so. */
export async function problemsAre(expected: Problem[]): Promise<void> {
  const text = JSON.stringify(expected);
  try {
    await problemsWhen('those expected', (now) => JSON.stringify(now) === text);
  } catch (error) {
    assert.deepEqual(problems(), expected);
    throw error;
  }
}
