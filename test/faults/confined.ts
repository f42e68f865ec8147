import { execFile, execFileSync } from 'node:child_process';

/** How a script has ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const command = ['unshare', '--map-root-user', '--mount'] as const;

/** Whether this system lets a process have mounts and limits of its own (Linux, where user namespaces are allowed). */
export function canConfine(): boolean {
  try {
    const [program, ...options] = command;
    execFileSync(program, [...options, 'sh', '-c', 'mount -t tmpfs tmpfs /tmp'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a shell script with mounts and limits of its own, which end with it. Its arguments are `$1`, `$2` … */
export function confined(script: string, ...args: readonly string[]): Promise<Ended> {
  const [program, ...options] = command;
  return new Promise((resolve) => {
    const all = [...options, 'sh', '-c', script, 'sh', ...args];
    const child = execFile(program, all, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
