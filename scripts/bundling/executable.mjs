import { chmod } from 'node:fs/promises';
import path from 'node:path';

/** Lets a shell start programs, by their names without `.cjs`. Their entries begin with `#!`, which the bundles keep. */
export function executable(programs) {
  return {
    name: 'executable',
    setup({ onEnd, initialOptions: { outdir, absWorkingDir } }) {
      onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        await Promise.all(programs.map((name) => chmod(path.join(absWorkingDir, outdir, `${name}.cjs`), 0o755)));
      });
    },
  };
}
