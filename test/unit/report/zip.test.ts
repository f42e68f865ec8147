import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from '../../../server/src/report/zip.ts';

const files = [
  ['b/second.txt', Buffer.from('second')],
  ['a.txt', Buffer.from('first '.repeat(500))],
] as const;

describe('a ZIP archive', () => {
  it('holds the files in their order', () => {
    const read = unzipSync(zipOf(files));
    assert.deepEqual(Object.keys(read), ['b/second.txt', 'a.txt']);
    assert.equal(strFromU8(read['b/second.txt'] ?? assert.fail()), 'second');
    assert.ok(zipOf(files).length < 600);
  });

  it('has the same bytes in every time zone', () => {
    const script = `import('./server/src/report/zip.ts').then(({ zipOf }) => process.stdout.write(zipOf([['a.txt', Buffer.from('a')]])))`;
    const [berlin, apia, utc] = ['Europe/Berlin', 'Pacific/Apia', 'UTC'].map((TZ) =>
      execFileSync(process.execPath, ['--import=tsx', '-e', script], { env: { ...process.env, TZ } }),
    );
    assert.ok(utc && utc.length > 100);
    assert.deepEqual(berlin, utc);
    assert.deepEqual(apia, utc);
  });
});
