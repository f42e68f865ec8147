import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Isms } from '../../engine/isms.ts';
import { relativeTo } from '../../engine/paths.ts';
import { codeSpan, escapeMarkdown } from '../../exchange/markdown/escape.ts';
import { type Caveat, caveatInWords } from '../caveats.ts';
import { type Criterion, criteria } from './problem.ts';
import type { NoProposal, Proposal, ProposedPlan } from './propose.ts';
import { remarksOn } from './remarks.ts';

/** What a page tells of a proposal beside the proposal. */
export interface ProposalFindings {
  /** The audit or programme that auditors were asked for. */
  readonly id: string;
  /** The problems that stay. */
  readonly remaining: readonly Diagnostic[];
  /** What it cannot be sure of. */
  readonly caveats: readonly Caveat[];
}

const weighed: Readonly<Record<Criterion, string>> = {
  partial: 'Requirements that somebody audits who reports to their owner, or whose conflict with them is accepted',
  newcomers: 'People who are new to the team of a plan',
  repeated: 'Requirements that somebody audits for the fourth round in a row',
  overload: 'Minutes by which people lie above an even load',
  changes: 'Auditors who are others than now',
};

/** A proposal as a page in Markdown: the reason for each choice, what stays wrong, and how good the whole is. */
export function proposalPage(
  isms: Isms,
  { plans, cost }: Proposal,
  { id, remaining, caveats }: ProposalFindings,
): string {
  return page(`Auditors for ${id}`, [
    `As of ${isms.today()}. Of all assignments that hold, this is the best one.`,
    ...caveats.map((caveat) => `**Not certain:** ${escapeMarkdown(caveatInWords(caveat))}`),
    ...plans.flatMap((plan) => ofPlan(isms, plan)),
    ...(remaining.length > 0
      ? ['## What assigning auditors cannot mend', remaining.map((problem) => ofProblem(isms, problem)).join('\n')]
      : []),
    '## What is weighed',
    'Less of an earlier line is worth any amount of a later one.',
    ['| | |', '| --- | ---: |', ...criteria.map((each) => `| ${weighed[each]} | ${cost[each]} |`)].join('\n'),
  ]);
}

/** Why there is no proposal, as a page in Markdown: minimal reasons with names, and what would mend each. */
export function noProposalPage(
  isms: Isms,
  { conflicts }: NoProposal,
  { id, caveats }: Pick<ProposalFindings, 'id' | 'caveats'>,
): string {
  return page(`No auditors for ${id}`, [
    `As of ${isms.today()}. There is no assignment that holds, and nothing was changed.`,
    ...caveats.map((caveat) => `**Not certain:** ${escapeMarkdown(caveatInWords(caveat))}`),
    ...conflicts.flatMap(({ sessions, reason, remedies }) => [
      `## ${escapeMarkdown(sessions)}`,
      escapeMarkdown(reason),
      remedies.length === 1 ? 'This would do:' : 'Any one of these would do:',
      remedies.map((remedy) => `- ${escapeMarkdown(remedy)}`).join('\n'),
    ]),
  ]);
}

function page(title: string, blocks: readonly string[]): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}

function ofPlan(isms: Isms, proposed: ProposedPlan): readonly string[] {
  const title = proposed.plan.record.title?.value ?? '';
  const lines = remarksOn(isms, proposed).map(
    ({ about, sentence }) => `- ${about === '' ? '' : `**${escapeMarkdown(about)}:** `}${escapeMarkdown(sentence)}`,
  );
  return [`## ${escapeMarkdown([proposed.plan.id, title].join(' ').trim())}`, lines.join('\n')];
}

function ofProblem({ root }: Isms, { file, range, rule, message }: Diagnostic): string {
  const place = escapeMarkdown(`${relativeTo(root, file)}:${range.start.line + 1}`);
  return `- ${codeSpan(rule)} ${escapeMarkdown(message)} (${place})`;
}
