// How a sample is drawn: the method, the column that divides the population, and the seed.

import * as vscode from 'vscode';
import { enter, pickOne } from '../wizard/quick-inputs.ts';
import { back, type Question } from '../wizard/wizard.ts';
import { type Answers, given } from './answers.ts';
import { numberIn } from './entered-numbers.ts';
import type { DrawingMethod } from './sample-requests.ts';

const methods: readonly (vscode.QuickPickItem & { readonly method: DrawingMethod })[] = [
  {
    method: 'random',
    label: vscode.l10n.t('Random'),
    detail: vscode.l10n.t('Every sample of the size is equally likely.'),
  },
  {
    method: 'systematic',
    label: vscode.l10n.t('Systematic'),
    detail: vscode.l10n.t('At equal distances from a random start: spread over the order of the file.'),
  },
  {
    method: 'stratified',
    label: vscode.l10n.t('Stratified'),
    detail: vscode.l10n.t('From each group in proportion to its size, at least one of each; at random within it.'),
  },
];

/** Asks for the method; the one that the session plans is offered first. */
export const methodQuestion: Question<Answers> = {
  ask: async (answers, frame) => {
    const { result } = answers;
    const likely = answers.method ?? result?.sample?.method ?? result?.planned?.method;
    const active = methods.find(({ method }) => method === likely);
    const chosen = await pickOne(frame, vscode.l10n.t('How are the rows to be drawn?'), methods, active);
    return chosen === undefined || chosen === back ? chosen : { ...answers, method: chosen.method };
  },
};

/** Asks for the column of a stratified sample. */
export const strataQuestion: Question<Answers> = {
  applies: ({ method }) => method === 'stratified',
  ask: async (answers, frame) => {
    const { columns } = given(answers, 'population');
    const items = columns.map(({ name, values }) => ({
      label: name,
      description:
        values === undefined
          ? vscode.l10n.t('too many different values')
          : vscode.l10n.t('{0} different values', values),
      name,
      isFit: values !== undefined,
    }));
    const fit = items.filter(({ isFit }) => isFit);
    const active = items.find(({ name }) => name === answers.strata) ?? fit.find(({ name }) => name !== '');
    const placeholder = vscode.l10n.t('Which column divides the population into groups?');
    for (;;) {
      const chosen = await pickOne(frame, placeholder, [...fit, ...items.filter(({ isFit }) => !isFit)], active);
      if (chosen === undefined || chosen === back) return chosen;
      if (chosen.isFit) return { ...answers, strata: chosen.name };
    }
  },
};

/** Asks for the seed; one is there that is made of the file. */
export const seedQuestion: Question<Answers> = {
  ask: async (answers, frame) => {
    const { seed } = given(answers, 'population');
    const prompt = vscode.l10n.t(
      'The seed: the same one draws the same rows again. This one is made of the file, so that nobody chooses it.',
    );
    const validate = (text: string) => (numberIn(text, 0) === undefined ? noSeed() : undefined);
    const entered = await enter(frame, { prompt, value: String(answers.seed ?? seed), validate });
    if (entered === undefined || entered === back) return entered;
    return { ...answers, seed: numberIn(entered, 0) ?? seed };
  },
};

function noSeed(): string {
  return vscode.l10n.t('A seed is a whole number from 0 to {0}.', Number.MAX_SAFE_INTEGER);
}
