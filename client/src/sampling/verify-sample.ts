// Audit: Verify Sample

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { goToPlace } from '../views/go-to-place.ts';
import { type Verdict, type VerifiedSample, verifySampleRequest } from './sample-requests.ts';
import { documentPlace, isResultChoice } from './sampled-result.ts';

/**
 * Draws samples again and tells whether they are the same: that of a code lens, else that at the cursor, else all of the
 * file. Nothing is changed.
 *
 * @param choice the result as a code lens gives it: `{ uri, document, requirement }`
 */
export async function verifySample(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const place = placeIn(choice);
  if (!place) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Audit as Code: open the workpaper whose sample is to be verified.'),
    );
    return;
  }
  const title = vscode.l10n.t('Verifying the sample');
  const answer = await longRequest(client, verifySampleRequest, place, title);
  if (!answer) return;
  const samples: VerifiedSample[] = [];
  for (const each of answer.samples) {
    const verified = 'sheets' in each ? await withSheet(client, each, title) : each;
    if (!verified) return;
    samples.push(verified);
  }
  void tell(client, samples);
}

function placeIn(choice: unknown) {
  if (isResultChoice(choice) && choice.requirement !== undefined) {
    const { uri, document, requirement } = choice;
    return { textDocument: { uri }, result: { uri, document, requirement } };
  }
  const editor = vscode.window.activeTextEditor;
  return editor && isAuditFile(editor.document) ? documentPlace(editor) : undefined;
}

/** Which sheet it was drawn from is not on record: the user tells. */
async function withSheet(
  client: AuditLanguageClient,
  sample: VerifiedSample & { readonly sheets: readonly string[] },
  title: string,
): Promise<VerifiedSample | undefined> {
  const placeHolder = vscode.l10n.t('From which sheet was the sample of {0} drawn?', nameOf(sample));
  const sheet = await vscode.window.showQuickPick([...sample.sheets], { title, placeHolder, ignoreFocusOut: true });
  if (sheet === undefined) return undefined;
  const { uri, document, requirement } = sample;
  const params = { textDocument: { uri }, result: { uri, document, requirement }, sheet };
  return (await longRequest(client, verifySampleRequest, params, title))?.samples[0];
}

async function tell(client: AuditLanguageClient, samples: readonly VerifiedSample[]): Promise<void> {
  const [first, ...more] = samples;
  if (!first) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Audit as Code: no sample here has a seed and a source, so none can be drawn again. Draw one by "Draw Sample…".',
      ),
    );
    return;
  }
  const wrong = samples.find((each) => !isSame(each));
  if (!wrong) {
    const told = more.length === 0 ? inWords(first) : allSame(samples.length);
    void vscode.window.showInformationMessage(`Audit as Code: ${told}`);
    return;
  }
  const show = vscode.l10n.t('Show');
  const choice = await vscode.window.showWarningMessage(`Audit as Code: ${inWords(wrong)}`, show);
  if (choice === show) await goToPlace(client, wrong.place);
}

function allSame(count: number): string {
  return vscode.l10n.t('{0} samples were drawn again: all are the same as their evidence.', count);
}

function isSame(sample: VerifiedSample): boolean {
  return 'verdict' in sample && sample.verdict.kind === 'same';
}

function nameOf({ workpaper, requirement }: VerifiedSample): string {
  return [workpaper, requirement].filter((part) => part !== '').join(', ');
}

function inWords(sample: VerifiedSample): string {
  if ('verdict' in sample) return verdictInWords(nameOf(sample), sample.verdict);
  return `${nameOf(sample)}: ${'fault' in sample ? sample.fault : sample.sheets.join(', ')}`;
}

function verdictInWords(name: string, verdict: Verdict): string {
  const { population } = verdict;
  switch (verdict.kind) {
    case 'same':
      return vscode.l10n.t(
        '{0}: the same {1} of {2} were drawn again from {3}, as {4} has them.',
        name,
        verdict.size,
        verdict.members,
        population,
        verdict.evidence ?? '',
      );
    case 'nothing-to-compare':
      return vscode.l10n.t(
        '{0}: {1} of {2} can be drawn again from {3}, which has not changed, but no evidence of the result has drawn rows to compare with.',
        name,
        verdict.size,
        verdict.members,
        population,
      );
    case 'changed-population':
      return vscode.l10n.t(
        '{0}: the population {1} has changed since the sample was drawn. Its SHA-256 was {2} and is {3}.',
        name,
        population,
        verdict.recorded,
        verdict.sha256,
      );
    case 'other-members':
      return vscode.l10n.t(
        '{0}: the population {1} has {2} members, and the workpaper says {3}.',
        name,
        population,
        verdict.members,
        verdict.recorded,
      );
    case 'other-rows':
      return vscode.l10n.t(
        '{0}: {1} ({2}) has other rows than are drawn again from {3}.',
        name,
        verdict.evidence,
        verdict.file,
        population,
      );
  }
}
