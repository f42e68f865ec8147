// How many rows are drawn, with help to find the number.

import * as vscode from 'vscode';
import { enter, pickOne, type Remark } from '../wizard/quick-inputs.ts';
import { back, type Question } from '../wizard/wizard.ts';
import { type Answers, given, groupsOf } from './answers.ts';
import { fractionIn, numberIn, percent } from './entered-numbers.ts';
import { type SampleSize, type SamplingAim, sampleSizeRequest } from './sample-requests.ts';

const usual: SamplingAim = { confidence: 0.95, tolerable: 0.05, expected: 0 };

interface SizeItem extends vscode.QuickPickItem {
  readonly by: NonNullable<Answers['sizeBy']>;
  readonly size?: number;
}

/** Offers what is planned, what is usual, and to compute or enter the size. */
export const sizeChoiceQuestion: Question<Answers> = {
  ask: async (answers, frame) => {
    const { size: all } = given(answers, 'population');
    const { planned, sample } = given(answers, 'result');
    const computed = await sizeFor(answers, usual);
    const offered = [
      { size: planned?.size, description: vscode.l10n.t('as the session plans') },
      { size: sample?.size, description: vscode.l10n.t('as many as the sample has now') },
      { size: computed?.size, description: computed && inWords(usual, computed) },
    ];
    const sizes: SizeItem[] = [];
    for (const { size, description } of offered) {
      if (typeof size !== 'number' || size > all || size < groupsOf(answers)) continue;
      if (sizes.some((item) => item.size === size)) continue;
      sizes.push({ by: 'choice', size, label: String(size), description });
    }
    const compute: SizeItem = {
      by: 'aim',
      label: `$(lightbulb) ${vscode.l10n.t('Help with the Size…')}`,
      description: vscode.l10n.t('from confidence, tolerable and expected errors'),
    };
    const number: SizeItem = { by: 'number', label: `$(edit) ${vscode.l10n.t('Another Number…')}` };
    const items = [...sizes, compute, number];
    const active = items.find(({ by, size }) => by === answers.sizeBy && (by !== 'choice' || size === answers.size));
    const placeholder = vscode.l10n.t('How many of {0}?', all);
    const chosen = await pickOne(frame, placeholder, items, active);
    if (chosen === undefined || chosen === back) return chosen;
    const { aim: _, ...others } = answers;
    const kept = chosen.by === 'aim' ? answers : others;
    return { ...kept, sizeBy: chosen.by, ...(chosen.size !== undefined && { size: chosen.size }) };
  },
};

/** Asks for one of the rates that the size is computed from, in percent. */
function rateQuestion(
  rate: keyof SamplingAim,
  prompt: string,
  remarkOn: (answers: Answers, aim: SamplingAim) => Remark | Promise<Remark>,
): Question<Answers> {
  return {
    applies: ({ sizeBy }) => sizeBy === 'aim',
    ask: async (answers, frame) => {
      const aim = answers.aim ?? usual;
      const validate = (text: string) => {
        const fraction = fractionIn(text);
        return fraction === undefined
          ? vscode.l10n.t('Enter a number of percent, such as 5 or 2.5.')
          : remarkOn(answers, { ...aim, [rate]: fraction });
      };
      const entered = await enter(frame, { prompt, value: String(percent(aim[rate])), validate });
      if (entered === undefined || entered === back) return entered;
      return { ...answers, aim: { ...aim, [rate]: fractionIn(entered) ?? aim[rate] } };
    },
  };
}

const expectedPrompt = vscode.l10n.t('What rate of errors do you expect, in percent? 0 where none is expected.');

/** The three rates, the last of which shows the size that they lead to. */
export const aimQuestions: readonly Question<Answers>[] = [
  rateQuestion('confidence', vscode.l10n.t('How sure are you to be, in percent?'), (_, { confidence }) =>
    confidence >= 0.5 && confidence < 1 ? undefined : vscode.l10n.t('Enter at least 50, and less than 100.'),
  ),
  rateQuestion(
    'tolerable',
    vscode.l10n.t('From what rate of errors on would the control not count as effective, in percent?'),
    (_, { tolerable }) =>
      tolerable > 0 && tolerable < 1 ? undefined : vscode.l10n.t('Enter more than 0, and less than 100.'),
  ),
  rateQuestion('expected', expectedPrompt, async (answers, aim) => {
    if (aim.expected >= aim.tolerable) {
      return vscode.l10n.t('Enter less than the {0} % that can be tolerated.', percent(aim.tolerable));
    }
    const computed = await sizeFor(answers, aim);
    if (!computed) return tooClose();
    // What is said to a text takes the place of the question.
    const message = `${expectedPrompt} – ${computed.size}: ${inWords(aim, computed)}`;
    return { message, severity: vscode.InputBoxValidationSeverity.Info };
  }),
];

/** Asks for the number; a computed one is there already, with what it rests on. */
export const sizeQuestion: Question<Answers> = {
  applies: ({ sizeBy }) => sizeBy === 'aim' || sizeBy === 'number',
  ask: async (answers, frame) => {
    const { size: all } = given(answers, 'population');
    const aim = answers.sizeBy === 'aim' ? (answers.aim ?? usual) : undefined;
    const computed = aim && (await sizeFor(answers, aim));
    const least = groupsOf(answers);
    const prompt =
      aim && computed
        ? vscode.l10n.t(
            '{0} (hypergeometric distribution, as in the AICPA Audit Guide "Audit Sampling"; ISO 19011 A.6.3)',
            inWords(aim, computed),
          )
        : vscode.l10n.t('How many of {0}?', all);
    const validate = (text: string) => {
      const size = numberIn(text, 1);
      if (size === undefined) return vscode.l10n.t('Enter a whole number from 1 to {0}.', all);
      if (size > all) return vscode.l10n.t('The population has {0} members. Enter {0} at most.', all);
      if (size < least) return vscode.l10n.t('There are {0} groups. Enter {0} at least, for one of each.', least);
      return undefined;
    };
    const value = String(computed?.size ?? answers.size ?? '');
    const entered = await enter(frame, { prompt, value, validate });
    if (entered === undefined || entered === back) return entered;
    return { ...answers, size: numberIn(entered, 1) ?? least };
  },
};

async function sizeFor(answers: Answers, aim: SamplingAim): Promise<SampleSize | undefined> {
  const population = given(answers, 'population').size;
  return (await answers.client.request(sampleSizeRequest, { ...aim, population })).size ?? undefined;
}

/** What a size shows. */
function inWords({ confidence, tolerable }: SamplingAim, { acceptable }: SampleSize): string {
  const [sure, rate] = [percent(confidence), percent(tolerable)];
  return acceptable === 0
    ? vscode.l10n.t('{0} % sure that fewer than {1} % are wrong, if none of them is', sure, rate)
    : vscode.l10n.t('{0} % sure that fewer than {1} % are wrong, if {2} of them at most are', sure, rate, acceptable);
}

function tooClose(): string {
  return vscode.l10n.t(
    'Only looking at all of them would tell. Expect fewer errors, tolerate more, or be less sure: go back for it.',
  );
}
