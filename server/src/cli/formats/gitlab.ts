import { jsonText } from '../../exchange/json-text.ts';
import type { Format } from './format.ts';
import { hasKeys, parsedJson } from './written-json.ts';

/** The code quality report of GitLab. */
export const gitlab: Format = {
  name: 'gitlab',
  checkout: 'CI_PROJECT_DIR',
  render: async (result, rendering) => {
    const { codeQualityReport } = await import('../../exchange/gitlab/code-quality.ts');
    return jsonText(codeQualityReport(result, rendering));
  },
  hasMade: (existing) => {
    const made = parsedJson(existing);
    return Array.isArray(made) && made.every((issue) => hasKeys(issue, 'check_name', 'fingerprint'));
  },
};
