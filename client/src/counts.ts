// Numbers of things in words: the languages differ in what becomes of the noun.

import { l10n } from 'vscode';

/** "1 error", "2 errors". */
function errors(count: number): string {
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

/** "1 warning", "2 warnings". */
function warnings(count: number): string {
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

/** "1 unsaved file", "2 unsaved files". */
export function unsavedFiles(count: number): string {
  return count === 1 ? l10n.t('1 unsaved file') : l10n.t('{0} unsaved files', count);
}

/** Problems of severity information or hint: "1 note", "2 notes". */
function notes(count: number): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
}

/** Problems by severity, those that there are: "2 errors, 1 note"; without any "no problems". */
export function problemCounts(found: { errors: number; warnings: number; notes: number }): string {
  const counts = [
    ...(found.errors > 0 ? [errors(found.errors)] : []),
    ...(found.warnings > 0 ? [warnings(found.warnings)] : []),
    ...(found.notes > 0 ? [notes(found.notes)] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : l10n.t('no problems');
}

/** "1 audit file", "2 audit files". */
export function auditFiles(count: number): string {
  return count === 1 ? l10n.t('1 audit file') : l10n.t('{0} audit files', count);
}
