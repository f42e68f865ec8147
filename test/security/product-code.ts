/** The source of the product as a program reads it: without types, as trees. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, type Program, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'esbuild';
import { modules } from '../unit/architecture/imports.ts';

export const project = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Its path from the project's folder. */
  readonly file: string;
  /** The source without types. */
  readonly code: string;
  readonly tree: Program;
}

export interface RegularExpression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** A TypeScript or JavaScript file of the project. */
export async function readSource(file: string): Promise<SourceFile> {
  const written = readFileSync(path.join(project, file), 'utf8');
  const { code } = await transform(written, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  return { file, code, tree: parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) };
}

/** All modules of server and client, the page of the maps included. */
export function readProduct(): Promise<readonly SourceFile[]> {
  return Promise.all(modules.map(readSource));
}

/** The regular expressions that are written as such. */
export function literalsIn({ file, tree }: SourceFile): readonly RegularExpression[] {
  const found: RegularExpression[] = [];
  simple(tree, {
    Literal: ({ regex }) => void (regex && found.push({ file, source: regex.pattern, flags: regex.flags })),
  });
  return found;
}

/** What is called by its bare name, as a function or a constructor, and the text of the call. */
export function callsIn({ code, tree }: SourceFile, name: string): readonly string[] {
  const found: string[] = [];
  const note = (node: Node & { callee: Node & { name?: string } }): void => {
    if (node.callee.type === 'Identifier' && node.callee.name === name) found.push(code.slice(node.start, node.end));
  };
  simple(tree, { CallExpression: note, NewExpression: note });
  return found;
}
