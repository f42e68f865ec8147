import type { ReportFormat } from './format.ts';

export const pdfFormat: ReportFormat = {
  name: 'pdf',
  title: 'PDF',
  isText: false,
  needsSheets: false,
  render: async (document, { sha256, logo, font }) => {
    const { renderPdf } = await import('../pdf/render-pdf.ts');
    const { sealPdf } = await import('../seals/pdf-seal.ts');
    const { bytes, warnings } = await renderPdf(document, { logo, font });
    return { bytes: sealPdf(bytes, sha256), warnings };
  },
  isUnedited: async (existing, sha256) => (await import('../seals/pdf-seal.ts')).isUneditedPdf(existing, sha256),
};
