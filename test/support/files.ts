/** Files by their path relative to a workspace folder. */
export type Files = ReadonlyMap<string, string>;

/**
 * Several files in one string: a line `# file: <path>` begins a file, what stands before the first such line is
 * `example.audit.yaml`.
 */
export function filesOf(text: string): Files {
  const files = new Map<string, string>();
  let path = 'example.audit.yaml';
  let lines: string[] = [];
  const end = () => {
    if (lines.some((line) => line.trim() !== '')) files.set(path, `${lines.join('\n')}\n`);
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const match = /^# file: (.+)$/.exec(line.trim());
    if (match?.[1]) {
      end();
      path = match[1].trim();
      lines = [];
    } else {
      lines.push(line);
    }
  }
  end();
  return files;
}

export function isAuditFile(path: string): boolean {
  return /\.audit\.ya?ml$/.test(path);
}
