/** What is said of an entry that is neither file nor folder. */
export const specialFile = 'it is a pipe, a socket or a device, and no file';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there (any more)',
  ENOTDIR: 'part of its path is no folder',
  EEXIST: 'part of its path is no folder',
  EISDIR: 'it is a folder',
  ENXIO: specialFile,
  ESPIPE: specialFile,
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is too large',
};

/** Why the file system has refused, in plain words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code !== undefined && reasons[code]) || (error instanceof Error ? error.message : String(error));
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
