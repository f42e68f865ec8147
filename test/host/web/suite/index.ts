// Runs the suites in the extension host of a browser. VS Code loads this module, bundled, and calls `run`.

import 'mocha/mocha.js';

/** Runs all suites, in this order. Rejects when a test fails, as VS Code expects. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false });
  // The bundler puts in what the one who runs this has asked for.
  if (process.env.AUDIT_AS_CODE_TEST_GREP) mocha.grep(process.env.AUDIT_AS_CODE_TEST_GREP);
  await import('../../suite/activation.test.ts');
  await import('./virtual.test.ts');
  await import('../../suite/editing.test.ts');
  await import('../../suite/authoring.test.ts');
  await import('../../suite/assign-auditors.test.ts');
  await import('../../suite/report.test.ts');
  await import('../../suite/shell.test.ts');
  await import('../../suite/views.test.ts');
  await import('../../suite/server.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
