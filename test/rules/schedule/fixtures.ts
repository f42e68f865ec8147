/** The Isms document with external audits, each on lines of its own. */
export function ismsWith(externalAudits: string): string {
  return `
# file: isms.audit.yaml
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
certification:
  externalAudits:
${externalAudits}`;
}
