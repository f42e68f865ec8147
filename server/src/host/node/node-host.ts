import { createHash } from 'node:crypto';
import type { Host } from '../host.ts';
import { localDay } from '../local-day.ts';
import { targetOf } from './contained.ts';
import { rememberingHistory } from './git-history.ts';
import { lastCommit } from './last-commit.ts';
import { listAuditFiles, listAuditFilesAt } from './list-audit-files.ts';
import { listFolder } from './list-folder.ts';
import { readBytes } from './read-bytes.ts';
import { readParts } from './read-parts.ts';
import { readText } from './read-text.ts';
import { rememberingSha256 } from './sha256-of-file.ts';
import { uncommitted } from './uncommitted.ts';

/** The host where there are a file system and processes. */
export const nodeHost: Host = {
  auditFiles: listAuditFiles,
  auditFilesAt: listAuditFilesAt,
  readFile: readText,
  fileFact: (path, folders) =>
    targetOf(path, folders).then(
      (target) => (target === 'file' ? 'present' : 'absent'),
      () => 'absent',
    ),
  listFolder,
  sha256OfFile: rememberingSha256(),
  readBytes,
  readParts,
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  today: () => localDay(new Date()),
  lastCommit,
  uncommitted,
  history: rememberingHistory(),
};
