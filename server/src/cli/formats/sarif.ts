import { jsonText } from '../../exchange/json-text.ts';
import type { Format } from './format.ts';

/** SARIF 2.1.0, for code scanning and for viewers. */
export const sarif: Format = {
  name: 'sarif',
  render: async (result, { version, exitCode, sha256, sarifSuppressed }) => {
    const [{ sarifLog }, { ruleDescriptions }] = await Promise.all([
      import('../../exchange/sarif/sarif-log.ts'),
      import('../../rules/all-rules.ts'),
    ]);
    const options = { rules: ruleDescriptions, version, exitCode, suppressed: sarifSuppressed, sha256 };
    return jsonText(sarifLog(result, options));
  },
  hasMade: (existing) => /"driver":\s*\{\s*"name":\s*"audit-as-code"/.test(existing),
};
