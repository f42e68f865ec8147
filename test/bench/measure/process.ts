import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** A program to be measured, and how it is started. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are no failure; 0 by default. */
  readonly allowed?: readonly number[];
}

/** Runs a program to its end; how long it took, in milliseconds, its start included. */
export async function timeOf(command: Command): Promise<number> {
  const started = performance.now();
  await outputOf(command);
  return performance.now() - started;
}

/** Runs a program to its end; what it printed. */
export async function outputOf({ program, args, env, allowed = [0] }: Command): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let printed = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const [code] = await once(child, 'close');
  if (!allowed.includes(Number(code))) throw new Error(`${args.join(' ')} ended with ${code}. ${complaints}`);
  return printed;
}

/** How long a program takes from its start to the first thing that it prints, in milliseconds. */
export async function timeToFirstOutput({ program, args, env }: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  await once(child.stdout, 'data');
  const took = performance.now() - started;
  await once(child, 'close');
  return took;
}

/** The most memory that a running process has had, in MB; nothing where the system does not tell (all but Linux). */
export function peakMemory(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
