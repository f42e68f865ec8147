// Makes the picture of the documentation: `npm run screenshot`.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from './cache.ts';
import { install } from './install.ts';
import { requireBuild } from './subject.ts';
import { expectedProblem, expectedProblems } from './suite/expected.ts';
import { Workbench } from './ui/workbench.ts';

const file = path.join(repository, 'docs/images/workbench.png');

requireBuild();
install();
const conflict = expectedProblem('independence/operates-control');
const workbench = await Workbench.open();
try {
  const { page } = workbench;
  await page.setViewportSize({ width: 1440, height: 900 });
  await workbench.showProblems();
  await workbench.problemCount(expectedProblems.length).waitFor();
  await workbench.openFile(conflict.file, conflict.line);
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.keyboard.press('F8'); // to the conflict in this line
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover').getByText(conflict.rule).waitFor();
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(`Written: ${path.relative(repository, file)}`);
} finally {
  await workbench.close();
}
