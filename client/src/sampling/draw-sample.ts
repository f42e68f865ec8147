// Audit: Draw Sample…

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { goToPlace } from '../views/go-to-place.ts';
import { askAll } from '../wizard/wizard.ts';
import { type Answers, given } from './answers.ts';
import { methodQuestion, seedQuestion, strataQuestion } from './method-questions.ts';
import { fileQuestion, sheetQuestion } from './population-questions.ts';
import { resultQuestion } from './result-question.ts';
import { rowsQuestion } from './rows-question.ts';
import { drawSampleRequest, type SampledResult, sampledResultsRequest } from './sample-requests.ts';
import { documentPlace, isResultChoice } from './sampled-result.ts';
import { aimQuestions, sizeChoiceQuestion, sizeQuestion } from './size-questions.ts';
import { writeSample } from './write-sample.ts';

const questions = [
  resultQuestion,
  fileQuestion,
  sheetQuestion,
  methodQuestion,
  strataQuestion,
  sizeChoiceQuestion,
  ...aimQuestions,
  sizeQuestion,
  seedQuestion,
  rowsQuestion,
];

/**
 * Draws a sample for a result of a workpaper: asks from which file, how and how many, writes the drawn rows as evidence,
 * and enters in the workpaper how to draw them again. Nothing is changed before the last answer.
 *
 * @param choice the result as a code lens gives it: `{ uri, document, requirement? }`; else it is the one at the cursor,
 *   or the user is asked
 */
export async function drawSample(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const start = await startingWith(client, choice);
  if (!start) return;
  const answers = await askAll(vscode.l10n.t('Draw Sample'), questions, start);
  if (!answers || !(await mayChange(given(answers, 'result')))) return;
  const { strata, method } = answers;
  const params = {
    result: placeOf(given(answers, 'result')),
    population: {
      uri: given(answers, 'file').toString(),
      sheet: answers.sheet,
      sha256: given(answers, 'population').sha256,
    },
    order: {
      method: given(answers, 'method'),
      size: given(answers, 'size'),
      seed: given(answers, 'seed'),
      ...(method === 'stratified' && { strata }),
    },
    rows: given(answers, 'rows').toString(),
  };
  const drawn = await longRequest(client, drawSampleRequest, params, vscode.l10n.t('Drawing the sample'));
  if (!drawn || !(await writeSample(drawn))) return;
  await goToPlace(client, given(answers, 'result').place);
  void tellDrawn(answers, drawn.evidence);
}

/** What is known before the first question; undefined where there is nothing to draw a sample for, which is told. */
async function startingWith(client: AuditLanguageClient, choice: unknown): Promise<Answers | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && isAuditFile(editor.document) ? documentPlace(editor) : {};
  const place = isResultChoice(choice) ? { textDocument: { uri: choice.uri } } : here;
  const { results, at } = await client.request(sampledResultsRequest, place);
  if (results.length === 0) return void showNoResult();
  if (isResultChoice(choice)) {
    const ofDocument = results.filter(({ uri, document }) => uri === choice.uri && document === choice.document);
    const result = ofDocument.find(({ requirement }) => requirement === choice.requirement);
    if (result) return { client, results: [result], result };
    return { client, results: ofDocument.length > 0 ? ofDocument : results };
  }
  const result = at === null ? undefined : results[at];
  return result ? { client, results: [result], result } : { client, results };
}

function placeOf({ uri, document, requirement }: SampledResult) {
  return { uri, document, requirement };
}

/** Asks before what was found in an earlier sample is left beside another one. */
async function mayChange({ requirement, sample }: SampledResult): Promise<boolean> {
  if (!sample || (sample.exceptions === null && !sample.isDrawn)) return true;
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{0} has a sample already. Put another one in its place?', requirement);
  const detail =
    sample.exceptions === null
      ? undefined
      : vscode.l10n.t('Its exceptions ({0}) stay as they are. Correct them once you have looked.', sample.exceptions);
  const options = { modal: true, ...(detail !== undefined && { detail }) };
  return (await vscode.window.showWarningMessage(message, options, replace)) === replace;
}

async function tellDrawn(answers: Answers, evidence: string): Promise<void> {
  const show = vscode.l10n.t('Show Rows');
  const message = vscode.l10n.t(
    'Audit as Code: {0} of {1} were drawn and entered as {2}. Save the files to keep it.',
    given(answers, 'size'),
    given(answers, 'population').size,
    evidence,
  );
  if ((await vscode.window.showInformationMessage(message, show)) === show) {
    await vscode.window.showTextDocument(given(answers, 'rows'));
  }
}

function showNoResult(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Audit as Code: there is no workpaper with results yet. Enter the requirement under its results.'),
  );
}
