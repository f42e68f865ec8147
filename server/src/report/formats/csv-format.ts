import type { ReportFormat } from './format.ts';

export const csvFormat: ReportFormat = {
  name: 'csv',
  title: 'CSV',
  isText: true,
  needsSheets: true,
  render: async (document, { sha256 }) => {
    const { renderCsv } = await import('../csv/render-csv.ts');
    return { bytes: new TextEncoder().encode(renderCsv(document, sha256)), warnings: [] };
  },
  isUnedited: async (existing, sha256) => {
    const { isUneditedCsv } = await import('../csv/csv-seal.ts');
    return isUneditedCsv(new TextDecoder().decode(existing), sha256);
  },
};
