import type { ReportFormat } from './format.ts';

export const docxFormat: ReportFormat = {
  name: 'docx',
  title: 'Word',
  isText: false,
  needsSheets: false,
  render: async (document, { sha256, logo }) => {
    const { renderDocx } = await import('../docx/render-docx.ts');
    const { sealPackage } = await import('../seals/package-seal.ts');
    return { bytes: sealPackage(await renderDocx(document, logo), sha256), warnings: [] };
  },
  isUnedited: async (existing, sha256) =>
    (await import('../seals/package-seal.ts')).isUneditedPackage(existing, sha256),
};
