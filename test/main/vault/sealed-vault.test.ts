import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealText } from '../../../src/main/age/age-file.ts';
import { newIdentity, recipientOf } from '../../../src/main/age/age-keys.ts';
import type { SealedVault } from '../../../src/main/vault/sealed-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { largestFile, VaultFiles } from '../../../src/main/vault/vault-files.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { newFolder, otherPassphrase, passphrase, sealedText, sealedVaultIn } from '../../support/sealed-vault.ts';
import { describeVault, valueIn } from './vault-contract.ts';

const item = { connectionId: randomUUID(), credential: 'access-key-secret' } as const;
const other = { ...item, credential: 'scim-token' } as const;
const value = 'value-of-the-sealed-vault';

let folder: string;
let end: () => Promise<void>;
let vault: SealedVault;

beforeEach(async () => {
  ({ folder, end } = await newFolder());
  vault = sealedVaultIn(folder);
  await vault.look();
  await vault.create(passphrase);
});
afterEach(() => end());

const fileOf = (name: string): string => path.join(folder, name);
const files = async (): Promise<readonly string[]> => (await readdir(folder)).toSorted();

/** An age file without its armor, one character for each byte. */
const withoutArmor = (file: string): string =>
  Buffer.from(file.replace(/-----[^-]+-----/g, ''), 'base64').toString('latin1');

/** The vault as a new run of the assistant finds it. */
async function again(): Promise<SealedVault> {
  const found = sealedVaultIn(folder);
  await found.look();
  return found;
}

const contractFolder = await newFolder();
const contractVault = sealedVaultIn(contractFolder.folder);
await contractVault.create(passphrase);
afterAll(() => contractFolder.end());
describeVault('The sealed vault', () => contractVault);

describe('The vault file', () => {
  it('is closed for the next run, and opens with the passphrase', async () => {
    await vault.write(item, new Secret(value));
    const next = await again();
    expect([next.state(), next.isOpen(), await next.check()]).toEqual(['closed', false, { code: 'vault-sealed' }]);
    expect((await problemFrom(next.read(item))).code).toBe('vault-sealed');
    await next.open(passphrase);
    expect(await valueIn(next, item)).toBe(value);
  });

  it('says of a wrong passphrase that it is wrong, and stays closed', async () => {
    const next = await again();
    expect((await problemFrom(next.open(otherPassphrase))).code).toBe('passphrase-wrong');
    expect(next.isOpen()).toBe(false);
  });

  it('forgets everything when it is closed', async () => {
    await vault.write(item, new Secret(value));
    vault.close();
    expect((await problemFrom(vault.read(item))).code).toBe('vault-sealed');
    expect((await problemFrom(vault.write(item, new Secret('new')))).code).toBe('vault-sealed');
    await vault.open(passphrase);
    expect(await valueIn(vault, item)).toBe(value);
  });

  it('is only for its owner, shows nothing of a value, and leaves nothing beside itself and its copy', async () => {
    await vault.write(item, new Secret(value));
    await vault.write(item, new Secret(`${value}-2`));
    expect(await files()).toEqual(['vault.age', 'vault.previous.age']);
    for (const name of await files()) {
      expect((await stat(fileOf(name))).mode & 0o777).toBe(0o600);
      expect(await readFile(fileOf(name), 'latin1')).not.toContain('value');
    }
  });

  it('has no copy of a removed secret in the last good file either', async () => {
    await vault.write(item, new Secret(value));
    await vault.remove(item);
    expect(await readFile(fileOf('vault.previous.age'))).toEqual(await readFile(fileOf('vault.age')));
  });

  it('costs one write for changes that come together', async () => {
    const items = Array.from(
      { length: 200 },
      () => ({ connectionId: randomUUID(), credential: 'scim-token' }) as const,
    );
    const before = performance.now();
    await Promise.all(items.map((each) => vault.write(each, new Secret(value))));
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(await vault.names()).toHaveLength(200);
  });

  it('is opened with another passphrase once that was changed, and not with the old one', async () => {
    await vault.write(item, new Secret(value));
    expect((await problemFrom(vault.changePassphrase(otherPassphrase, passphrase))).code).toBe('passphrase-wrong');
    await vault.changePassphrase(passphrase, otherPassphrase);
    const next = await again();
    expect((await problemFrom(next.open(passphrase))).code).toBe('passphrase-wrong');
    await next.open(otherPassphrase);
    expect(await valueIn(next, item)).toBe(value);
  });

  it('is gone with its copies when it is destroyed', async () => {
    await vault.destroy();
    expect([await files(), vault.state()]).toEqual([[], 'absent']);
    expect((await problemFrom(vault.read(item))).code).toBe('vault-file-missing');
  });

  it.each(['password', 'Passwort123', 'qwertzuiop', '12345678901234567890', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'short'])(
    'is not made with a passphrase that is guessed soon: %s',
    async (weak) => {
      await vault.destroy();
      expect((await problemFrom(vault.create(new Secret(weak)))).code).toBe('passphrase-weak');
      expect(await files()).toEqual([]);
    },
  );

  it('is not made where there is one', async () => {
    expect((await problemFrom((await again()).create(otherPassphrase))).code).toBe('vault-file-exists');
    await (await again()).open(passphrase);
  });
});

describe('A vault file that is not as it should be', () => {
  beforeEach(async () => {
    await vault.write(item, new Secret(value));
  });

  it('is replaced by the last good copy when it is damaged, and kept under another name', async () => {
    await truncate(fileOf('vault.age'), 400);
    const next = await again();
    const name = await next.open(passphrase);
    expect(name).toMatch(/^vault\.damaged-.*\.age$/);
    expect(await valueIn(next, item)).toBe(value);
    expect(await files()).toContain(name);
  });

  it('is replaced by the last good copy when it is gone', async () => {
    await promisify(execFile)('rm', [fileOf('vault.age')]);
    const next = await again();
    expect(next.state()).toBe('closed');
    expect(await next.open(passphrase)).toBeNull();
    expect(await valueIn(next, item)).toBe(value);
  });

  const damages: [what: string, content: () => Promise<string | Uint8Array>, code: string][] = [
    ['nothing', () => Promise.resolve(''), 'vault-file-damaged'],
    ['something else', () => Promise.resolve('not an age file at all\n'), 'vault-file-damaged'],
    ['another JSON', async () => await sealedText('{"version":1}'), 'vault-file-damaged'],
    [
      'a newer version',
      async () => await sealedText('{"format":"cxone-scim-assistant-vault","version":2,"things":[]}'),
      'vault-file-newer',
    ],
    ['a file of a later age', () => Promise.resolve('age-encryption.org/v2\n-> x y\n---'), 'vault-file-newer'],
    [
      'a file for a key',
      async () => sealText('{}', { recipient: await recipientOf(await newIdentity()) }),
      'vault-file-damaged',
    ],
    [
      'the work of hours',
      async () => {
        const bytes = withoutArmor(await sealedText('{}'));
        return Buffer.from(bytes.replace(/(-> scrypt \S+) \d+/, '$1 30'), 'latin1');
      },
      'vault-file-refused',
    ],
    [
      'a recipient beside the passphrase',
      async () => {
        const bytes = withoutArmor(await sealedText('{}'));
        return Buffer.from(bytes.replace(/\n---/, '\n-> X25519 AAAA\nAAAA\n---'), 'latin1');
      },
      'vault-file-damaged',
    ],
  ];

  it.each(damages)('is named, and nothing is changed: %s', async (_what, content, code) => {
    const bytes = await content();
    for (const name of ['vault.age', 'vault.previous.age']) await writeFile(fileOf(name), bytes);
    const next = await again();
    expect((await problemFrom(next.open(passphrase))).code).toBe(code);
    expect(await files()).toEqual(['vault.age', 'vault.previous.age']);
    expect(await readFile(fileOf('vault.age'))).toEqual(Buffer.from(bytes));
  });

  it('is refused before it is read when it is too large', async () => {
    await truncate(fileOf('vault.age'), largestFile + 1);
    const problem = await problemFrom((await again()).open(passphrase));
    expect(problem).toMatchObject({ code: 'vault-file-refused', facts: { bytes: String(largestFile + 1) } });
  });

  it('is not written over when somebody else has changed it', async () => {
    const second = await again();
    await second.open(passphrase);
    await second.write(other, new Secret('of the second'));
    expect((await problemFrom(vault.write(item, new Secret('of the first')))).code).toBe('vault-file-changed');
    await vault.open(passphrase);
    expect(await valueIn(vault, other)).toBe('of the second');
  });
});

describe('A vault file that is damaged in its header', () => {
  /** In bytes of the file as it is on disk: the first line of the armor and all of age's header are in these, and more. */
  const header = 300;
  const changes: [what: string, change: (byte: number) => number][] = [
    ['a bit turned', (byte) => byte ^ 1],
    ['another letter', (byte) => (byte === 0x41 ? 0x42 : 0x41)],
    ['a zero', () => 0],
  ];
  let good: Buffer;

  beforeEach(async () => {
    await vault.write(item, new Secret(value));
    good = await readFile(fileOf('vault.age'));
  });

  const damaged = (change: (byte: number) => number): readonly Buffer[] =>
    Array.from({ length: header }, (_none, at) => {
      const file = Buffer.from(good);
      file[at] = change(good[at] ?? 0);
      return file;
    }).filter((file) => !file.equals(good));

  it.each(changes)('gives way to its good copy, at whichever byte: %s', async (_what, change) => {
    for (const file of damaged(change)) {
      await writeFile(fileOf('vault.age'), file);
      await writeFile(fileOf('vault.previous.age'), good);
      const next = await again();
      const name = await next.open(passphrase);
      expect(await valueIn(next, item)).toBe(value);
      if (name !== null) expect(await readFile(fileOf(name))).toEqual(file);
    }
  });

  it.each(changes)('is named where there is no copy, and nothing is changed: %s', async (_what, change) => {
    const named = ['passphrase-wrong', 'vault-file-damaged', 'vault-file-newer', 'vault-file-refused'];
    for (const file of damaged(change)) {
      await writeFile(fileOf('vault.age'), file);
      await rm(fileOf('vault.previous.age'), { force: true });
      const next = await again();
      // Some bytes between the lines mean nothing.
      const code = await next.open(passphrase).then(
        () => null,
        (thrown: unknown) => problemOf(thrown).code,
      );
      if (code === null) expect(await valueIn(next, item)).toBe(value);
      else expect([named, await files()]).toEqual([expect.arrayContaining([code]), ['vault.age']]);
      expect(await readFile(fileOf('vault.age'))).toEqual(file);
    }
  });

  it.each([
    ['a later version of age', /\/v1\n/, '/v2\n'],
    ['the work of hours', / 4\n/, ' 30\n'],
  ])('gives way to its good copy, though it looks like %s', async (_what, before, after) => {
    const plain = withoutArmor(good.toString('latin1'));
    await writeFile(fileOf('vault.age'), plain.replace(before, after), 'latin1');
    await writeFile(fileOf('vault.previous.age'), plain, 'latin1');
    const next = await again();
    expect((await problemFrom(next.open(otherPassphrase))).code).toBe('passphrase-wrong');
    expect(await next.open(passphrase)).toMatch(/^vault\.damaged-/);
    expect(await valueIn(next, item)).toBe(value);
  });

  it('says of a wrong passphrase that it is wrong, also where the copy is the damaged one', async () => {
    for (const file of damaged((byte) => byte ^ 1)) {
      await writeFile(fileOf('vault.previous.age'), file);
      expect((await problemFrom((await again()).open(otherPassphrase))).code).toBe('passphrase-wrong');
    }
    expect(await files()).toEqual(['vault.age', 'vault.previous.age']);
  });

  it('is another thing than a whole file with another passphrase, for which the copy is not taken', async () => {
    const others = await sealedText('{"format":"cxone-scim-assistant-vault","version":1,"items":[]}', otherPassphrase);
    await writeFile(fileOf('vault.age'), others);
    const next = await again();
    expect((await problemFrom(next.open(passphrase))).code).toBe('passphrase-wrong');
    expect(await readFile(fileOf('vault.age'), 'latin1')).toBe(others);
    expect(await next.open(otherPassphrase)).toBeNull();
  });
});

describe('A change of the passphrase that is killed', () => {
  /** Runs the change until the new file gets its place, and stops for good right before or after that. */
  async function killed(when: 'before' | 'after'): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    class Dying extends VaultFiles {
      override async promote(): Promise<void> {
        if (when === 'after') await super.promote();
        resolve(undefined);
        return new Promise(() => undefined);
      }
    }
    await vault.write(item, new Secret(value));
    const dying = sealedVaultIn(folder, new Dying(folder));
    await dying.look();
    await dying.open(passphrase);
    void dying.changePassphrase(passphrase, otherPassphrase);
    await promise;
  }

  it('has not happened before the file has its place', async () => {
    await killed('before');
    const next = await again();
    expect((await problemFrom(next.open(otherPassphrase))).code).toBe('passphrase-wrong');
    await next.open(passphrase);
    expect(await valueIn(next, item)).toBe(value);
    expect(await files()).toEqual(['vault.age', 'vault.previous.age']);
  });

  it('has happened when it has: the old passphrase opens neither the file nor, without that, the copy', async () => {
    await killed('after');
    const next = await again();
    expect((await problemFrom(next.open(passphrase))).code).toBe('passphrase-wrong');
    await rm(fileOf('vault.age'));
    expect((await problemFrom(next.open(passphrase))).code).toBe('passphrase-wrong');
    await next.open(otherPassphrase);
    expect(await valueIn(next, item)).toBe(value);
  });
});

describe('A disk that does not keep what it is given', () => {
  it('and gives back something else is found out, and the old value stays', async () => {
    await vault.write(item, new Secret('old'));
    class Distorting extends VaultFiles {
      override async read(name: Parameters<VaultFiles['read']>[0]): Promise<Uint8Array | null> {
        const bytes = await super.read(name);
        return name === 'next' ? (bytes?.subarray(0, -40) ?? null) : bytes;
      }
    }
    const distorted = sealedVaultIn(folder, new Distorting(folder));
    await distorted.look();
    await distorted.open(passphrase);
    expect((await problemFrom(distorted.write(item, new Secret('new')))).code).toBe('vault-read-back-differs');
    const next = await again();
    await next.open(passphrase);
    expect(await valueIn(next, item)).toBe('old');
    expect(await files()).toEqual(['vault.age', 'vault.previous.age']);
  });
});

describe('The age tool', () => {
  const isHere = ['age', 'python3'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

  it.skipIf(!isHere)('opens the vault file with the passphrase and finds what is documented', async () => {
    await vault.write(item, new Secret(value));
    const text = await ageDecrypt(fileOf('vault.age'), passphrase);
    expect(JSON.parse(text)).toEqual({
      format: 'cxone-scim-assistant-vault',
      version: 1,
      items: [{ ...item, value }],
    });
  });
});

/** The tool asks for the passphrase at a terminal only, so it is given one. */
async function ageDecrypt(file: string, secret: Secret): Promise<string> {
  const out = `${file}.plain`;
  const script = `
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
seen = b''
while b'passphrase' not in seen: seen += os.read(fd, 1024)
os.write(fd, sys.stdin.readline().rstrip('\\n').encode() + b'\\n')
try:
    while os.read(fd, 1024): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
  const running = promisify(execFile)('python3', ['-c', script, file, out]);
  running.child.stdin?.end(`${secret.reveal()}\n`);
  await running;
  return readFile(out, 'utf8');
}
