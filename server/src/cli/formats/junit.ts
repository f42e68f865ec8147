import type { Format } from './format.ts';

/** A JUnit report, which nearly every CI service shows. */
export const junit: Format = {
  name: 'junit',
  render: async (result, { failOn }) => {
    const { junitReport } = await import('../../exchange/junit/junit-report.ts');
    return junitReport(result, failOn);
  },
  hasMade: (existing) => /^<\?xml [^>]*>\s*<testsuites(\/>|>\s*<testsuite [^>]*package="audit-as-code")/.test(existing),
};
