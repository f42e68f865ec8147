import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** A record that gives one problem, so that it shows where it is read. */
export const bad = 'kind: Nothing\n';

/** What bears the name of an audit file and is none, or cannot be read, by its path in the workspace. */
export interface Special {
  readonly file: string;
  /** Makes it in a folder; false where this system does not let us. `outside` is a folder beside the workspace. */
  make(folder: string, outside: string): boolean | Promise<boolean>;
  /** Why it cannot be read, as it is told; undefined where it is passed over, as folders are. */
  readonly reason: string | undefined;
}

const made = (act: () => void): boolean => {
  act();
  return true;
};

const byCommand = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const special = 'it is a pipe, a socket or a device, and no file';

export const specials: readonly Special[] = [
  {
    file: 'fifo.audit.yaml',
    make: (folder) => byCommand('mkfifo', path.join(folder, 'fifo.audit.yaml')),
    reason: special,
  },
  {
    file: 'null.audit.yaml',
    make: (folder) => byCommand('mknod', path.join(folder, 'null.audit.yaml'), 'c', '1', '3'),
    reason: special,
  },
  {
    file: 'zero.audit.yaml',
    make: (folder) => byCommand('mknod', path.join(folder, 'zero.audit.yaml'), 'c', '1', '5'),
    reason: special,
  },
  { file: 'socket.audit.yaml', make: (folder) => listen(path.join(folder, 'socket.audit.yaml')), reason: special },
  {
    file: 'to-fifo.audit.yaml',
    make: (folder) => {
      symlinkSync('pipe', path.join(folder, 'to-fifo.audit.yaml'));
      return byCommand('mkfifo', path.join(folder, 'pipe'));
    },
    reason: special,
  },
  {
    file: 'circle.audit.yaml',
    make: (folder) => made(() => symlinkSync('circle.audit.yaml', path.join(folder, 'circle.audit.yaml'))),
    reason: 'its links lead in a circle',
  },
  {
    file: 'nowhere.audit.yaml',
    make: (folder) => made(() => symlinkSync('nowhere', path.join(folder, 'nowhere.audit.yaml'))),
    reason: 'the link leads nowhere',
  },
  {
    file: 'outside.audit.yaml',
    make: (folder, outside) =>
      made(() => {
        writeFileSync(path.join(outside, 'secret.audit.yaml'), bad);
        symlinkSync(path.join(outside, 'secret.audit.yaml'), path.join(folder, 'outside.audit.yaml'));
      }),
    reason: 'the link leads out of the workspace folder',
  },
  {
    file: 'linked/x.audit.yaml',
    make: (folder, outside) =>
      made(() => {
        mkdirSync(path.join(outside, 'elsewhere'));
        writeFileSync(path.join(outside, 'elsewhere/x.audit.yaml'), bad);
        symlinkSync(path.join(outside, 'elsewhere'), path.join(folder, 'linked'));
      }),
    reason: undefined,
  },
  {
    file: 'itself/isms.audit.yaml',
    make: (folder) => made(() => symlinkSync('.', path.join(folder, 'itself'))),
    reason: undefined,
  },
  {
    file: 'folder.audit.yaml',
    make: (folder) => made(() => mkdirSync(path.join(folder, 'folder.audit.yaml'))),
    reason: undefined,
  },
  {
    file: 'to-folder.audit.yaml',
    make: (folder) =>
      made(() => {
        mkdirSync(path.join(folder, 'plain'));
        symlinkSync('plain', path.join(folder, 'to-folder.audit.yaml'));
      }),
    reason: undefined,
  },
];

function listen(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(place, () => {
      server.unref(); // the tests may end before it does
      resolve(true);
    });
  });
}
