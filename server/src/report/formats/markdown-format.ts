import { renderMarkdown } from '../markdown/render-markdown.ts';
import { seal, sealState } from '../seal.ts';
import type { ReportFormat } from './format.ts';

export const markdownFormat: ReportFormat = {
  name: 'md',
  title: 'Markdown',
  isText: true,
  needsSheets: false,
  render: async (document, { sha256 }) => ({
    bytes: new TextEncoder().encode(seal(renderMarkdown(document), sha256)),
    warnings: [],
  }),
  isUnedited: async (existing, sha256) => sealState(new TextDecoder().decode(existing), sha256) === 'unedited',
};
