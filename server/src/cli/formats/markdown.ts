import type { Format } from './format.ts';

/** For a comment on a change. */
export const markdown: Format = {
  name: 'markdown',
  render: async (result) => {
    const { checkSummary } = await import('../../exchange/markdown/check-summary.ts');
    return checkSummary(result);
  },
  hasMade: (existing) => existing.startsWith('## Audit as Code\n'),
};
