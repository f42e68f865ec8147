import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from './sbom.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The product as its package.json describes it; its English texts stand in package.nls.json. */
export function product(): Product {
  const { name, version, license, devDependencies } = read('package.json');
  const { description } = read('package.nls.json');
  return { name, version, description, licence: license, needs: Object.keys(devDependencies) };
}

function read(file: string) {
  return JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8'));
}
