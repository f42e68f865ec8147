import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import JSZip from 'jszip';
import type { EvidencePack } from '../../../../server/src/report/pack/make-pack.ts';
import { type Verification, verifyPack } from '../../../../server/src/report/pack/verify-pack.ts';
import { contentOf, samplePack, sha256 } from './sample-pack.ts';

const verify = (bytes: Uint8Array, expected?: string) => verifyPack(bytes, sha256, expected);

/** The differences in lines: what kind, which file, what is wrong. */
function lines(verification: Verification): readonly string[] {
  if (verification.kind === 'no-pack') return [`no pack: ${verification.reason}`];
  return verification.differences.map(({ kind, path, what }) => [kind, path, what].filter((part) => part).join(' '));
}

const policy = 'files/shared/policy.md';
const picture = 'files/isms/settings.png';

describe('verifying an evidence pack', function () {
  this.timeout(60_000);

  let pack: EvidencePack;
  let content: Readonly<Record<string, Uint8Array>>;
  before(async () => {
    pack = await samplePack();
    content = contentOf(pack);
  });
  const changed = (changes: Readonly<Record<string, Uint8Array>>) => zipSync({ ...content, ...changes });
  const without = (path: string) =>
    zipSync(Object.fromEntries(Object.entries(content).filter(([name]) => name !== path)));

  it('finds nothing in one that was just made, and tells what it is', () => {
    const verification = verify(pack.bytes, pack.manifestSha256);
    assert.deepEqual(lines(verification), []);
    assert.ok(verification.kind === 'pack');
    assert.equal(verification.manifest?.audit.id, 'IA-1');
    assert.equal(verification.manifest.files.length, pack.manifest.files.length);
    assert.equal(verification.manifestSha256, pack.manifestSha256);
  });

  it('finds nothing in one that another program has packed again, folders and times included', async () => {
    const other = new JSZip();
    for (const [path, bytes] of Object.entries(content)) other.file(path, bytes);
    assert.ok(Object.keys(other.files).includes('files/isms/'));
    for (const streamFiles of [false, true]) {
      const bytes = await other.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles });
      assert.deepEqual(lines(verify(bytes, pack.manifestSha256)), []);
    }
  });

  it('names a file that is missing', () => {
    assert.deepEqual(lines(verify(without(policy))), [`missing ${policy} is in the manifest, but not in the pack`]);
  });

  it('names a file that is not in the manifest', () => {
    assert.deepEqual(lines(verify(changed({ 'files/more.csv': strToU8('more') }))), [
      'extra files/more.csv is in the pack, but not in the manifest',
    ]);
  });

  it('names a file that was changed, by its size or by its SHA-256', () => {
    assert.deepEqual(lines(verify(changed({ [policy]: strToU8('Policy!\n') }))), [
      `changed ${policy} has 8 bytes instead of 7`,
    ]);
    const [line = ''] = lines(verify(changed({ [policy]: strToU8('policy\n') })));
    assert.equal(line, `changed ${policy} has the SHA-256 ${sha256('policy\n')} instead of ${sha256('Policy\n')}`);
  });

  it('names a manifest that is another one than that whose hash was kept', () => {
    const text = new TextDecoder().decode(content['manifest.json']).replace(sha256('Policy\n'), sha256('policy\n'));
    const forged = changed({ [policy]: strToU8('policy\n'), 'manifest.json': strToU8(text) });
    assert.deepEqual(lines(verify(forged)), []);
    assert.deepEqual(lines(verify(forged, pack.manifestSha256)), [
      `manifest manifest.json has the SHA-256 ${sha256(text)} instead of ${pack.manifestSha256}`,
    ]);
  });

  it('knows what is no pack', () => {
    assert.deepEqual(lines(verify(new Uint8Array())), ['no pack: It is no ZIP archive.']);
    assert.deepEqual(lines(verify(strToU8('%PDF-1.7'))), ['no pack: It is no ZIP archive.']);
    assert.deepEqual(lines(verify(zipSync({ 'a.txt': strToU8('a') }))), ['no pack: It has no manifest.json.']);
    for (const text of ['{}', 'null', '[]', 'not JSON']) {
      const bytes = zipSync({ 'manifest.json': strToU8(text) });
      assert.match(lines(verify(bytes))[0] ?? '', /^no pack: It has a manifest\.json\. It is no manifest/);
    }
  });

  it('knows that it was a pack, where the hash of its manifest was kept', () => {
    assert.deepEqual(lines(verify(without('manifest.json'), pack.manifestSha256)), [
      'manifest manifest.json is not that of a pack. It has no manifest.json.',
    ]);
  });

  it('says which version of a manifest it does not know, and what is missing in one', () => {
    const ofManifest = (change: object) =>
      lines(verify(changed({ 'manifest.json': strToU8(JSON.stringify({ ...pack.manifest, ...change })) })))[0] ?? '';
    assert.match(ofManifest({ version: 2 }), /of version 2, and this program knows version 1; use a newer one/);
    assert.match(ofManifest({ files: 'none' }), /no list of files/);
    assert.match(ofManifest({ files: [{ path: 'a', size: 1 }] }), /file 1 in its list lacks/);
    assert.match(ofManifest({ audit: 1 }), /of which audit/);
    const twice = { files: [...pack.manifest.files, ...pack.manifest.files.slice(0, 1)] };
    assert.match(ofManifest(twice), /^manifest .* is in the manifest twice$/);
  });

  it('names files whose names lead out of the pack, or are one file on some system [PATH-5]', () => {
    const names: readonly (readonly [string, RegExp])[] = [
      ['../evil.txt', /leads out of the pack/],
      ['files/../../evil.txt', /leads out of the pack/],
      ['/etc/evil', /leads to the top of a disk/],
      ['C:/evil.txt', /leads to a drive/],
      ['files\\..\\evil.txt', /has a backslash in its name/],
      ['files/a\u0000b', /control character/],
      ['files//a', /empty step/],
      ['files/./a', /empty step/],
      [
        picture.toUpperCase(),
        /^name FILES\/ISMS\/SETTINGS\.PNG is one file with files\/isms\/settings\.png on some systems/,
      ],
    ];
    for (const [name, expected] of names) {
      const [line = ''] = lines(verify(changed({ [name]: strToU8('x') })));
      assert.match(line, /^name /);
      assert.match(line, expected);
    }
  });

  it('names a file that is there twice, whichever of the two a program would show', () => {
    const fake = 'files/shared/policx.md';
    const bytes = changed({ [fake]: strToU8('forged\n') });
    const text = Buffer.from(bytes).toString('latin1').replaceAll(fake, policy);
    assert.ok(lines(verify(Buffer.from(text, 'latin1'))).includes(`name ${policy} is in the pack twice`));
  });

  it('names what is hidden in the archive', () => {
    const stray = Buffer.concat([Buffer.from('MZ'), pack.bytes]);
    assert.deepEqual(lines(verify(stray)), [
      'archive The directory of the archive is not where its end says: bytes were added, removed or changed.',
    ]);
    const commented = Buffer.concat([pack.bytes, Buffer.from('note')]);
    commented.writeUInt16LE(4, pack.bytes.length - 2);
    assert.deepEqual(lines(verify(commented)), ['archive The archive has a comment of 4 bytes, which packs have not.']);
    const appended = Buffer.concat([pack.bytes, Buffer.from('note')]);
    assert.deepEqual(lines(verify(appended)), ['archive The archive is not whole: its end is missing.']);
  });

  it('names what one program would read otherwise than another', () => {
    const bytes = Buffer.from(pack.bytes);
    bytes.write('X', bytes.indexOf(policy)); // in the header of the file, not in the directory
    assert.deepEqual(lines(verify(bytes)), [`archive ${policy} has another name in the archive than in its directory`]);
    const unmarked = Buffer.from(changed({ 'files/ä': strToU8('') }));
    const at = unmarked.lastIndexOf('files/ä');
    unmarked.writeUInt16LE(0, at - 46 + 8);
    assert.ok(lines(verify(unmarked)).some((line) => /not marked as UTF-8/.test(line)));
  });

  it('refuses encryption, ZIP64, parts of several and other compressions', () => {
    const entry = () => {
      const bytes = Buffer.from(pack.bytes);
      const directory = bytes.lastIndexOf(policy) - 46;
      return { bytes, directory, header: bytes.indexOf(policy) - 30, end: bytes.length - 22 };
    };
    const encrypted = entry();
    encrypted.bytes.writeUInt16LE(1, encrypted.directory + 8);
    encrypted.bytes.writeUInt16LE(1, encrypted.header + 6);
    assert.deepEqual(lines(verify(encrypted.bytes)), [`changed ${policy} is encrypted, which files of packs are not`]);
    const odd = entry();
    odd.bytes.writeUInt16LE(14, odd.directory + 10);
    odd.bytes.writeUInt16LE(14, odd.header + 8);
    assert.deepEqual(lines(verify(odd.bytes)), [
      `changed ${policy} is compressed by a method that packs do not use (14)`,
    ]);
    const zip64 = entry();
    zip64.bytes.writeUInt32LE(0xffffffff, zip64.end + 16);
    assert.match(lines(verify(zip64.bytes))[0] ?? '', /^archive The archive is in the ZIP64 form/);
    const part = entry();
    part.bytes.writeUInt16LE(1, part.end + 4);
    assert.match(lines(verify(part.bytes))[0] ?? '', /^archive The archive is one part of several/);
  });

  it('unpacks no bomb: by the sizes, by their sum, by the number of files [BOMB-3]', () => {
    const sized = (size: number) => {
      const bytes = Buffer.from(changed({ [policy]: new Uint8Array(100_000) }));
      bytes.writeUInt32LE(size, bytes.lastIndexOf(policy) - 46 + 24);
      bytes.writeUInt32LE(size, bytes.indexOf(policy) - 30 + 22);
      return lines(verify(bytes));
    };
    assert.match(
      sized(4_000_000_000)[0] ?? '',
      /^archive It would unpack to 3815 MB, more than the 1024 MB of a pack; nothing/,
    );
    assert.match(sized(300_000_000)[0] ?? '', /would have 286 MB, more than the 256 MB allowed$/);
    assert.match(sized(200_000_000)[0] ?? '', /claims to be larger than its bytes can unpack to$/);
    for (const size of [7, 99_999, 100_001]) {
      assert.match(sized(size)[0] ?? '', /has another size than the archive says$/);
    }
    const many = Buffer.from(pack.bytes);
    many.writeUInt16LE(60_000, many.length - 22 + 8);
    many.writeUInt16LE(60_000, many.length - 22 + 10);
    assert.match(lines(verify(many))[0] ?? '', /names 60000 files; a pack has 50000 at most/);
  });

  it('refuses files that lie within one another [BOMB-3]', () => {
    const bytes = Buffer.from(pack.bytes);
    const other = bytes.lastIndexOf(picture) - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(other + 42), bytes.lastIndexOf(policy) - 46 + 42);
    const found = lines(verify(bytes));
    assert.ok(found.some((line) => /lies within another file of the archive/.test(line)));
    assert.ok(found.some((line) => /bytes that belong to no file/.test(line)));
  });

  it('is truncated', () => {
    for (const length of [4, 100, pack.bytes.length - 1]) {
      assert.match(lines(verify(pack.bytes.subarray(0, length)))[0] ?? '', /not whole: its end is missing/);
    }
  });

  it('names any change of any file', () => {
    const paths = Object.keys(content).filter((path) => path !== 'manifest.json');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), (path, at, by) => {
        const bytes = Uint8Array.from(content[path] ?? []);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ by;
        const found = lines(verify(zipSync({ ...content, [path]: bytes }, { level: 0 })));
        assert.equal(found.length, 1);
        assert.match(found[0] ?? '', new RegExp(`^changed ${path} has the SHA-256 `));
      }),
      { numRuns: 60 },
    );
  });

  it('lets no byte of the archive pass that would change what a program reads', () => {
    fc.assert(
      fc.property(fc.nat(pack.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Uint8Array.from(pack.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const verification = verify(bytes, pack.manifestSha256);
        if (verification.kind === 'no-pack' || verification.differences.length > 0) return;
        assert.deepEqual(contentOf({ bytes }), content);
      }),
      { numRuns: 400 },
    );
  });

  it('never fails, whatever the bytes are [ROB-1]', () => {
    const corruption = fc.record({
      from: fc.nat(pack.bytes.length),
      remove: fc.nat(300),
      insert: fc.uint8Array({ maxLength: 100 }),
    });
    fc.assert(
      fc.property(fc.array(corruption, { minLength: 1, maxLength: 4 }), (corruptions) => {
        let bytes = Buffer.from(pack.bytes);
        for (const { from, remove, insert } of corruptions) {
          bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
        }
        const verification = verify(bytes, pack.manifestSha256);
        const isWhole = verification.kind === 'pack' && verification.differences.length === 0;
        if (bytes.equals(pack.bytes)) assert.ok(isWhole);
        // What is passed may differ in what no program reads of a file, such as the time in its header.
        else if (isWhole) assert.deepEqual(contentOf({ bytes }), content);
      }),
      { numRuns: 300, examples: [[[{ from: 9, remove: 3, insert: new Uint8Array(3) }]]] },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void verify(bytes)));
  });
});
