/** An Isms document of an edition, with external audits as a mapping in braces; another document follows it. */
export function ismsWith(standard: string, externalAudits = '{}'): string {
  return `
kind: Isms
id: acme
standard: ${standard}
certification: { externalAudits: ${externalAudits} }
---`;
}
