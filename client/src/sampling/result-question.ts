// For which result a sample is drawn.

import * as vscode from 'vscode';
import { pickOne } from '../wizard/quick-inputs.ts';
import { back, type Question } from '../wizard/wizard.ts';
import type { Answers } from './answers.ts';
import type { SampledResult } from './sample-requests.ts';

/** Asks for the result; where it is known, it is not asked. */
export const resultQuestion: Question<Answers> = {
  applies: ({ result, results }) => result === undefined || results.length > 1,
  ask: async (answers, frame) => {
    const items = answers.results.map((result) => ({
      label: result.requirement,
      description: result.title,
      detail: [result.workpaper, sampleOf(result)].filter((part) => part !== '').join(' · '),
      result,
    }));
    const active = items.find(({ result }) => result === answers.result);
    const chosen = await pickOne(frame, vscode.l10n.t('For which result is the sample?'), items, active);
    return chosen === undefined || chosen === back ? chosen : { ...answers, result: chosen.result };
  },
};

/** What is known of the sample of a result, in words. */
function sampleOf({ sample, planned }: SampledResult): string {
  const facts = sample ?? planned;
  if (!facts || facts.size === null) return '';
  const [size, population] = [facts.size, facts.population ?? '?'];
  return sample
    ? vscode.l10n.t('has a sample of {0} of {1}', size, population)
    : vscode.l10n.t('a sample of {0} of {1} is planned', size, population);
}
