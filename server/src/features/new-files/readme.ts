import type { NewIsms } from './isms.ts';

/** A short README for the folder of an ISMS: what is where, and what to do first. */
export function readmeText({ organization, standard }: NewIsms): string {
  const title = oneLine(`${organization}: information security management system`);
  return `# ${title}

Internal audits by ${standard}, 9.2, kept as YAML and checked by Audit as Code.

| file                                | holds                                                          |
| ----------------------------------- | -------------------------------------------------------------- |
| \`isms.audit.yaml\`                   | what the ISMS covers, and who governs it                       |
| \`people.audit.yaml\`                 | people, teams and firms, and what they are competent in        |
| \`soa.audit.yaml\`                    | the statement of applicability: every control, why, and whose  |
| \`programme.audit.yaml\`              | the audits of a cycle                                          |
| \`audits/<id>/plan.audit.yaml\`       | the plan of an audit; workpapers, evidence and report go there |
| \`findings/<id>.audit.yaml\`          | a finding, from what was found to whether the actions worked   |

First, replace the roles in \`people.audit.yaml\` by people, and every "to be completed". Then:

\`\`\`sh
audit-as-code check
audit-as-code report internal-audit --output reports/
\`\`\`
`;
}

/** What would be markup in a heading is written out. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]#&|]/g, '\\$&');
}
