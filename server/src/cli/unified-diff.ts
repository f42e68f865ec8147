import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * Control characters but tab and line feed, and what turns the direction of text: a terminal would act on them. A carriage
 * return stays at the end of a line.
 */
const active = /(?![\t\n\r])\p{Cc}|\r(?!\n)|[\u2028-\u202e\u2066-\u2069]/gu;

/** The difference between two texts of a file as `git apply` and `patch -p1` take it; nothing where they are the same. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch.replace(active, '\ufffd');
}
