import { largestContent, largestFile, sizeInWords } from './limits.ts';
import type { AbsentEvidence, AbsentReason, Manifest } from './manifest.ts';

/** What somebody who hands a pack over should know, in sentences. */
export function packWarnings({ absent, files, uncommitted }: Manifest): readonly string[] {
  const differing = files.flatMap(({ path, evidence = [], recordedSha256 }) =>
    recordedSha256 === undefined
      ? []
      : [`The SHA-256 of ${path} is not the one that is recorded for ${evidence.join(', ')}.`],
  );
  const changed =
    uncommitted === null || uncommitted.length === 0
      ? []
      : [`Not committed as packed: ${uncommitted.slice(0, namedAtMost).join(', ')}${andMore(uncommitted.length)}.`];
  return [...absent.map(absentInWords), ...differing, ...changed];
}

const namedAtMost = 5;

function andMore(number: number): string {
  return number > namedAtMost ? ` and ${number - namedAtMost} more` : '';
}

const reasons: Readonly<Record<AbsentReason, string>> = {
  'not-registered': 'no evidence register has it',
  outside: 'its path leads out of the workspace',
  'not-found': 'there is no such file in the workspace, or it is a link that leads out of it',
  unreadable: 'it cannot be read',
  'too-big': `it has more than ${sizeInWords(largestFile)}; its SHA-256 is in the manifest`,
  'pack-full': `a pack holds ${sizeInWords(largestContent)} at most; its SHA-256 is in the manifest`,
  'unsafe-name':
    'its name holds a backslash or a control character, or differs from that of another file in case alone; rename it',
};

function absentInWords({ evidence, file, reason }: AbsentEvidence): string {
  return `Evidence ${evidence}${file === undefined ? '' : ` (${file})`} is not in the pack: ${reasons[reason]}.`;
}
