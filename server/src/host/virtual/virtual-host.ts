import type { CannotTell, ClientFiles } from '../client-files.ts';
import { decode } from '../decode.ts';
import type { Host } from '../host.ts';
import { localDay } from '../local-day.ts';
import { lookWithin } from './contained.ts';
import { listAuditFiles, listAuditFilesAt } from './list-audit-files.ts';
import { sha256 } from './sha256.ts';

/** The largest file that is read for what it says, and the largest one that is hashed, in bytes: both are whole in memory. */
const largestRead = 64 * 1024 * 1024;
const largestHashed = 256 * 1024 * 1024;

const noneThere = 'it is not there (any more)';
const tooBig: CannotTell = { reason: 'it is too large to be read in a virtual workspace' };

/**
 * The host where files are read by the client alone: in a browser, and wherever a workspace lies on no disk. There is no
 * git.
 */
export function virtualHost(files: ClientFiles): Host {
  return {
    auditFiles: (folder) => listAuditFiles(files, folder),
    auditFilesAt: (path, folder) => listAuditFilesAt(files, path, folder),
    async readFile(path) {
      const read = await files.read(path, largestRead);
      if (read instanceof Uint8Array) return decode(read);
      if (read === 'absent') return { path, reason: noneThere };
      return { path, ...(read === 'too-big' ? tooBig : read) };
    },
    async fileFact(path, folders) {
      const found = await lookWithin(files, path, folders);
      return found !== 'absent' && 'type' in found && found.type === 'file' ? 'present' : 'absent';
    },
    async listFolder(path, folders) {
      const found = await lookWithin(files, path, folders);
      if (found === 'absent' || 'reason' in found || found.type !== 'folder') return [];
      const entries = await files.list(path);
      if (entries === 'absent' || 'reason' in entries) return [];
      return entries
        .filter(({ type, isLink }) => type !== 'other' && !isLink)
        .map(({ name, type }) => ({ name, isFolder: type === 'folder' }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async sha256OfFile(path, folders) {
      const found = await lookWithin(files, path, folders);
      if (found === 'absent') return 'absent';
      if ('reason' in found) return { path, reason: found.reason };
      if (found.type !== 'file') return 'absent';
      const hashed = await files.sha256(path, largestHashed);
      if (hashed === 'too-big') return { path, ...tooBig };
      return typeof hashed === 'object' && 'reason' in hashed ? { path, reason: hashed.reason } : hashed;
    },
    async readBytes(path, folders, atMost) {
      const found = await lookWithin(files, path, folders);
      if (found === 'absent') return 'absent';
      if ('reason' in found) return { path, reason: found.reason };
      if (found.type !== 'file') return 'absent';
      const read = await files.read(path, atMost);
      return typeof read === 'object' && 'reason' in read ? { path, reason: read.reason } : read;
    },
    async *readParts(path) {
      const read = await files.read(path, largestRead);
      if (read instanceof Uint8Array) yield read;
      else throw new Error(read === 'absent' ? noneThere : (read === 'too-big' ? tooBig : read).reason);
    },
    sha256,
    today: () => localDay(new Date()),
    lastCommit: async () => undefined,
    uncommitted: async () => undefined,
    history: async () => ({ kind: 'no-git', reason: 'the workspace is a virtual one, in which there is no git' }),
  };
}
