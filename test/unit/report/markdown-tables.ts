/** The rows of the table beneath a heading of a report in Markdown, without its head, as plain cells. */
export function tableAfter(heading: string, markdown: string): readonly (readonly string[])[] {
  const [, rest = ''] = markdown.split(`# ${heading}\n`);
  const [chapter = ''] = rest.split('\n#');
  return chapter
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replaceAll('\\', '')),
    );
}
