import type { ReportFormat } from './format.ts';

export const xlsxFormat: ReportFormat = {
  name: 'xlsx',
  title: 'Excel',
  isText: false,
  needsSheets: true,
  render: async (document, { sha256 }) => {
    const { renderXlsx } = await import('../xlsx/render-xlsx.ts');
    const { sealPackage } = await import('../seals/package-seal.ts');
    const { bytes, warnings } = await renderXlsx(document);
    return { bytes: sealPackage(bytes, sha256), warnings };
  },
  isUnedited: async (existing, sha256) =>
    (await import('../seals/package-seal.ts')).isUneditedPackage(existing, sha256),
};
