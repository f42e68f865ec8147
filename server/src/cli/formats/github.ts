import type { Format } from './format.ts';

/** The summary of a step may have 1 MiB; a character takes up to three bytes here. */
const summaryAtMost = 340_000;

/** Annotations of GitHub Actions, and a summary of the job. */
export const github: Format = {
  name: 'github',
  checkout: 'GITHUB_WORKSPACE',
  render: async (result, rendering) => {
    const { workflowCommands } = await import('../../exchange/github/workflow-commands.ts');
    return workflowCommands(result, rendering);
  },
  hasMade: (existing) => /^(::(error|warning|notice) file=|No problems in \d+ files? )/.test(existing),
  summary: {
    variable: 'GITHUB_STEP_SUMMARY',
    render: async (result) => {
      const { checkSummary } = await import('../../exchange/markdown/check-summary.ts');
      return checkSummary(result, summaryAtMost);
    },
  },
};
