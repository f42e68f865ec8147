import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Control characters but tab and the ends of lines: YAML has none, and a terminal would act on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The difference between two texts of a file as `git apply` and `patch -p1` take it; nothing where they are the same. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch.replace(controls, '\ufffd');
}
