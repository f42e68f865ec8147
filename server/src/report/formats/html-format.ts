import { seal, sealState } from '../seal.ts';
import type { ReportFormat } from './format.ts';

export const htmlFormat: ReportFormat = {
  name: 'html',
  title: 'HTML',
  isText: true,
  needsSheets: false,
  render: async (document, { sha256, logo }) => {
    const { renderHtml } = await import('../html/render-html.ts');
    const text = seal(renderHtml(document, { sha256, logo }), sha256);
    return { bytes: new TextEncoder().encode(text), warnings: [] };
  },
  isUnedited: async (existing, sha256) => sealState(new TextDecoder().decode(existing), sha256) === 'unedited',
};
