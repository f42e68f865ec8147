// Makes the pictures of the documentation: `npm run screenshot`, or `npm run screenshot -- NAME…` for some of them.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from './cache.ts';
import { install } from './install.ts';
import { pictures } from './pictures.ts';
import { requireBuild } from './subject.ts';
import { Workbench } from './ui/workbench.ts';

const folder = path.join(repository, 'docs/images');

async function takePicture(name: string): Promise<void> {
  const picture = pictures.get(name);
  if (!picture) throw new Error(`There is no picture '${name}', only ${[...pictures.keys()].join(', ')}.`);
  const workbench = await Workbench.open();
  try {
    await workbench.page.setViewportSize(picture.size);
    await picture.steps(workbench);
    const file = path.join(folder, `${name}.png`);
    await workbench.page.screenshot({ path: file, animations: 'disabled' });
    console.log(`Written: ${path.relative(repository, file)}`);
  } finally {
    await workbench.close();
  }
}

requireBuild();
install();
mkdirSync(folder, { recursive: true });
const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : pictures.keys()) await takePicture(name);
