import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { askGit } from './git.ts';

/**
 * What the settings of git add to the `.mailmap` of a repository, which the history of between two runs depends on as
 * well: other files and objects of that sort (gitmailmap(5)). A text that differs when any of it does.
 */
export async function mailmapSettings(folder: string): Promise<string> {
  const question = ['config', '--null', '--type=path', '--get-regexp', '^mailmap\\.(file|blob)$'];
  const answer = await askGit(folder, question);
  // Where nothing is set, git ends as if it had failed.
  if (typeof answer !== 'string') return '';
  const top = await askGit(folder, ['rev-parse', '--show-toplevel']);
  const settings = answer.split('\0').filter((setting) => setting !== '');
  const states = settings.map(async (setting) => {
    const [name = '', ...lines] = setting.split('\n');
    const value = lines.join('\n');
    const state = /file$/i.test(name)
      ? await digestOf(resolve(String(top).trimEnd(), value))
      : await idOf(folder, value);
    return [setting, state];
  });
  return JSON.stringify(await Promise.all(states));
}

/** Nothing for what is no regular file: a pipe would be waited for, and a device has no end. */
async function digestOf(path: string): Promise<string> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await file.stat()).isFile()) return '';
      return createHash('sha256')
        .update(await file.readFile())
        .digest('hex');
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}

async function idOf(folder: string, object: string): Promise<string> {
  const id = await askGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', object]);
  return typeof id === 'string' ? id : '';
}
