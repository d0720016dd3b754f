import { expect, it } from 'vitest';
import { patiently } from '../../../src/main/store/patience.ts';

const systemError = (code: string): Error => Object.assign(new Error('text of the system'), { code });

/** Work that fails with these codes, one after the other, and then goes well; with how often it was done. */
function failing(...codes: readonly string[]): { work: () => Promise<string>; times: () => number } {
  const left = [...codes];
  let times = 0;
  return {
    times: () => times,
    work: () => {
      times += 1;
      const code = left.shift();
      return code === undefined ? Promise.resolve('done') : Promise.reject(systemError(code));
    },
  };
}

it('does again on Windows what somebody else was in the way of', async () => {
  const { work, times } = failing('EPERM', 'EBUSY', 'EACCES');
  expect(await patiently(work, 'win32')).toBe('done');
  expect(times()).toBe(4);
});

it('gives up on Windows when somebody stays in the way, with the system’s own error', async () => {
  const { work, times } = failing(...Array.from({ length: 20 }, () => 'EBUSY'));
  await expect(patiently(work, 'win32')).rejects.toMatchObject({ code: 'EBUSY' });
  expect(times()).toBeGreaterThan(3);
  expect(times()).toBeLessThan(20);
});

it.each(['ENOENT', 'ENOSPC', 'EIO'])('does not repeat on Windows what no waiting helps against: %s', async (code) => {
  const { work, times } = failing(code);
  await expect(patiently(work, 'win32')).rejects.toMatchObject({ code });
  expect(times()).toBe(1);
});

it.each(['linux', 'darwin'] as const)('takes a refusal at its word on %s', async (platform) => {
  const { work, times } = failing('EACCES');
  await expect(patiently(work, platform)).rejects.toMatchObject({ code: 'EACCES' });
  expect(times()).toBe(1);
});
