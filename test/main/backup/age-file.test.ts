import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highestWorkFactor as mostWork } from '../../../src/main/age/age-error.ts';
import { newIdentity, recipientOf, usableIdentity, usableRecipient } from '../../../src/main/age/age-keys.ts';
import { examine, seal, unseal } from '../../../src/main/backup/age-file.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { problemFrom, problemIn } from '../../support/problem-from.ts';

const text = '{"what":"a text with ü and \u{1f511}"}\n'.repeat(50);
const passphrase = new Secret('five words that are unrelated');
const byPassphrase = { kind: 'passphrase', passphrase } as const;
const leastWork = 1;

let identity: Secret;
let recipient: string;
/** The same text, sealed in both ways. */
let forPassphrase: string;
let forKey: string;

beforeAll(async () => {
  identity = await newIdentity();
  recipient = await recipientOf(identity);
  forPassphrase = await seal(text, byPassphrase, leastWork);
  forKey = await seal(text, { kind: 'recipient', recipient });
});

const open = (file: string | Uint8Array, openWith: Parameters<typeof unseal>[1] = byPassphrase): Promise<string> =>
  Promise.resolve().then(() => unseal(examine(bytesOf(file)), openWith));
const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file);
const withoutArmor = (file: string): Uint8Array => Buffer.from(file.split('\n').slice(1, -2).join(''), 'base64');

describe('a sealed text', () => {
  it('comes back by its passphrase and by its key, with armor and without', async () => {
    const byKey = { kind: 'identity', identity } as const;
    expect(await open(forPassphrase)).toBe(text);
    expect(await open(forKey, byKey)).toBe(text);
    expect(await open(withoutArmor(forPassphrase))).toBe(text);
    expect(await open(withoutArmor(forKey), byKey)).toBe(text);
  });

  it('survives a mail program: blanks around it, Windows line ends, a byte order mark', async () => {
    expect(await open(`\n \r\n${forPassphrase}\n\n`)).toBe(text);
    expect(await open(forPassphrase.replaceAll('\n', '\r\n'))).toBe(text);
    expect(await open(`\uFEFF${forPassphrase}`)).toBe(text);
  });

  it('tells what opens it before anything is computed', () => {
    expect(examine(bytesOf(forPassphrase)).opensWith).toBe('passphrase');
    expect(examine(bytesOf(forKey)).opensWith).toBe('key');
  });

  it('never shows its text, and is another file each time', async () => {
    const again = await seal(text, byPassphrase, leastWork);
    expect(again).not.toBe(forPassphrase);
    expect(Buffer.from(withoutArmor(again)).includes('a text with')).toBe(false);
  });

  it('keeps others from nothing while scrypt is computed', async () => {
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 5);
    const begun = performance.now();
    await seal('short', byPassphrase, 17);
    const took = performance.now() - begun;
    clearInterval(timer);
    // On the thread that asks, the longest gap would be all of it.
    expect(worst).toBeLessThan(took / 2);
  });
});

describe('a file that does not open', () => {
  const wrong = { kind: 'passphrase', passphrase: new Secret('another passphrase') } as const;

  it('says that the passphrase or the key is another one', async () => {
    expect(await problemFrom(open(forPassphrase, wrong))).toEqual({ code: 'backup-passphrase-wrong' });
    const other = { kind: 'identity', identity: await newIdentity() } as const;
    expect(await problemFrom(open(forKey, other))).toEqual({ code: 'backup-key-wrong' });
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Hello\n'],
    ['a picture', '\u0089PNG\r\n'],
    ['PEM of another kind', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['half of the first line', 'age-encryption.org/'],
  ])('says of %s that it is not of age', (_, file) => {
    expect(problemIn(() => examine(bytesOf(file)))).toEqual({ code: 'backup-not-age' });
  });

  it('says of a later version of age that it is newer', () => {
    expect(problemIn(() => examine(bytesOf('age-encryption.org/v2\n-> x y\n')))).toEqual({ code: 'backup-newer' });
  });

  it('says of armor without its end, with a foreign character or a changed line that it is damaged', async () => {
    const lines = forPassphrase.split('\n');
    for (const damaged of [
      lines.slice(0, -2).join('\n'),
      forPassphrase.replace('END AGE', 'END AGG'),
      lines.with(2, `${lines[2]?.slice(0, -1) ?? ''}!`).join('\n'),
      lines.toSpliced(3, 1).join('\n'),
    ])
      expect(await problemFrom(open(damaged))).toMatchObject({
        code: expect.stringMatching(/damaged|wrong/) as string,
      });
  });

  const header = (work: string, more = ''): Uint8Array =>
    Buffer.from(
      `age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw ${work}\n${more}${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'x'.repeat(40)}`,
    );

  it.each([String(mostWork + 1), '30', '63', '999999999'])(
    'refuses a work factor of %s before it is computed',
    (work) => {
      const begun = performance.now();
      expect(problemIn(() => examine(header(work)))).toMatchObject({ code: 'backup-too-costly', facts: { work } });
      expect(performance.now() - begun).toBeLessThan(1_000);
    },
  );

  it.each(['0', '-1', '1e1', '08', '', 'x', '9'.repeat(400)])('takes %j for no work factor', (work) => {
    expect(problemIn(() => examine(header(work)))).toEqual({ code: 'backup-damaged' });
  });

  it('refuses a passphrase beside other recipients, and a header without an end', () => {
    const two = Buffer.from(header('1'))
      .toString()
      .replace('--- ', `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n--- `);
    expect(problemIn(() => examine(Buffer.from(two)))).toEqual({ code: 'backup-damaged' });
    const endless = `age-encryption.org/v1\n${`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`.repeat(1_000)}`;
    expect(problemIn(() => examine(bytesOf(endless)))).toEqual({ code: 'backup-too-costly' });
  });

  it('holds no text but says so when what is inside is none', async () => {
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const file = await encrypter.encrypt(Uint8Array.of(0xff, 0xfe, 0x00));
    expect(await problemFrom(open(file, { kind: 'identity', identity }))).toEqual({ code: 'backup-foreign' });
  });

  const answers = /^(backup-(not-age|damaged|passphrase-wrong|key-wrong|newer|too-costly|foreign))$/;

  async function answerTo(file: Uint8Array, openWith: Parameters<typeof unseal>[1]): Promise<string> {
    try {
      return await open(file, openWith);
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      return thrown.problem.code;
    }
  }

  it('is told apart from every other one by any single byte, with an answer', async () => {
    for (const [file, openWith] of [
      [withoutArmor(forPassphrase), byPassphrase],
      [withoutArmor(forKey), { kind: 'identity', identity }],
    ] as const)
      for (let at = 0; at < file.length; at += 1) {
        // A changed digit of the work factor would only make the test slow.
        if (
          openWith.kind === 'passphrase' &&
          Buffer.from(file.subarray(at - 2, at + 2))
            .toString()
            .includes(' 1\n')
        )
          continue;
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ 0x01;
        expect(await answerTo(changed, openWith), `byte ${String(at)}`).toMatch(answers);
      }
  }, 60_000);

  it('has an answer wherever it was cut off', async () => {
    const file = withoutArmor(forKey);
    for (let length = 0; length < file.length; length += 1)
      expect(await answerTo(file.subarray(0, length), { kind: 'identity', identity })).toMatch(answers);
  }, 60_000);

  it('has an answer whatever its bytes are', async () => {
    const begins = fc.constantFrom(
      '',
      'age-encryption.org/v1\n',
      '-----BEGIN AGE ENCRYPTED FILE-----\n',
      'age-encryption.org/v1\n-> X25519 ',
    );
    const any = fc
      .tuple(begins, fc.uint8Array({ maxLength: 400 }))
      .map(([begin, rest]) => Buffer.concat([Buffer.from(begin), rest]));
    await fc.assert(
      fc.asyncProperty(any, async (file) => {
        expect(await answerTo(file, { kind: 'identity', identity })).toMatch(answers);
        expect(await answerTo(file, byPassphrase)).toMatch(answers);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a key that was pasted', () => {
  it('is taken with blanks around it, and the private one as a whole file of age-keygen', async () => {
    expect(usableRecipient(` ${recipient}\n`)).toBe(recipient);
    const file = new Secret(`# created: 2026-11-28\n# public key: ${recipient}\r\n${identity.reveal()}\r\n`);
    expect(usableIdentity(file).equals(identity)).toBe(true);
    expect(await recipientOf(usableIdentity(file))).toBe(recipient);
  });

  it('is told apart from its other half', () => {
    expect(problemIn(() => usableRecipient(identity.reveal()))).toEqual({ code: 'recipient-is-private' });
    expect(problemIn(() => usableIdentity(new Secret(recipient)))).toEqual({ code: 'identity-is-public' });
  });

  it.each(['', 'age1', 'age1qqqq', 'ssh-ed25519 AAAA', 'somebody@example.com', 'age1yubikey1qqqq'])(
    'is not %j as a public one',
    (pasted) => {
      expect(problemIn(() => usableRecipient(pasted)).code).toBe('recipient-not-understood');
    },
  );

  it('is not one with a changed character, and its own problem does not tell it', () => {
    const changed = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    expect(problemIn(() => usableRecipient(changed))).toEqual({ code: 'recipient-not-understood' });
    const cut = new Secret(identity.reveal().slice(0, -1));
    expect(problemIn(() => usableIdentity(cut))).toEqual({ code: 'identity-not-understood' });
    expect(problemIn(() => usableIdentity(new Secret('')))).toEqual({ code: 'identity-not-understood' });
  });
});

const hasAge = ((): boolean => {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Asks for the passphrase at a terminal only: Python lends it one. */
const inTerminal = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
asked = 0
said = b''
while True:
    try:
        got = os.read(fd, 4096)
    except OSError:
        break
    if not got:
        break
    said += got
    if said.count(b'passphrase') > asked and said.rstrip().endswith(b':'):
        asked = said.count(b'passphrase')
        os.write(fd, sys.argv[1].encode() + b'\\n')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

describe.runIf(process.platform === 'linux')('the age command-line tool', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'age-'));
  const at = (name: string): string => path.join(folder, name);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there, as the set-up for tests sees to', () => {
    expect(hasAge).toBe(true);
  });

  it('opens what was sealed for a key, and we open what it seals', async () => {
    execFileSync('age-keygen', ['-o', at('key')], { stdio: 'ignore' });
    const key = new Secret(readFileSync(at('key'), 'utf8'));
    const theirs = await recipientOf(usableIdentity(key));
    writeFileSync(at('ours.age'), await seal(text, { kind: 'recipient', recipient: theirs }));
    expect(execFileSync('age', ['-d', '-i', at('key'), at('ours.age')], { encoding: 'utf8' })).toBe(text);
    writeFileSync(at('plain'), text);
    for (const armor of [[], ['-a']]) {
      execFileSync('age', [...armor, '-r', theirs, '-o', at('theirs.age'), at('plain')]);
      expect(await open(readFileSync(at('theirs.age')), { kind: 'identity', identity: key })).toBe(text);
    }
  });

  it('opens what was sealed with a passphrase, and we open what it seals', async () => {
    const typed = passphrase.reveal();
    const run = (...given: string[]) =>
      execFileSync('python3', ['-c', inTerminal, typed, 'age', ...given], { stdio: 'ignore' });
    // What the tool seals itself takes a second or more; ours need not here.
    writeFileSync(at('ours.age'), await seal(text, byPassphrase, 10));
    run('-d', '-o', at('opened'), at('ours.age'));
    expect(readFileSync(at('opened'), 'utf8')).toBe(text);
    writeFileSync(at('plain'), text);
    run('-p', '-a', '-o', at('theirs.age'), at('plain'));
    expect(await open(readFileSync(at('theirs.age')))).toBe(text);
  }, 120_000);
});
