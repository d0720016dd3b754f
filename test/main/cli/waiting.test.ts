import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { checkTenant } from '../../../src/main/cli/check-tenant.ts';

/** The command, waiting for a token on a standard input that says nothing. */
function waiting(seconds: string, signal: AbortSignal): { code: Promise<number>; errors: () => string } {
  const errors = new PassThrough({ encoding: 'utf8' });
  const code = checkTenant(['--base-url', 'http://127.0.0.1:9/scim/v2', '--token-stdin', '--timeout', seconds], {
    tool: { name: 'test', version: '0' },
    environment: {},
    input: new PassThrough(),
    output: new PassThrough(),
    errors,
    signal,
  });
  return { code, errors: () => String(errors.read() ?? '') };
}

it('stops waiting for a secret as soon as the person cancels', async () => {
  const cancelled = new AbortController();
  const { code } = waiting('3600', cancelled.signal);
  cancelled.abort();
  expect(await code).toBe(130);
});

it('says so when its time is over before the secret was there', async () => {
  const { code, errors } = waiting('0.05', new AbortController().signal);
  expect(await code).toBe(1);
  expect(errors()).toContain('Out of time before anything could be checked');
});
