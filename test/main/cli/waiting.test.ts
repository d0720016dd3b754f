import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { checkTenant, type Surroundings } from '../../../src/main/cli/check-tenant.ts';
import { unusedPort } from '../../support/misbehaving-server.ts';

/** The command with these surroundings, and what it said beside its result. */
function begin(given: readonly string[], told: Partial<Surroundings>): { code: Promise<number>; errors: () => string } {
  const errors = new PassThrough({ encoding: 'utf8' });
  const code = checkTenant([...given, '--lang', 'en'], {
    tool: { name: 'test', version: '0' },
    environment: {},
    input: new PassThrough(),
    output: new PassThrough(),
    errors,
    signal: new AbortController().signal,
    cancel: () => undefined,
    begunAt: performance.now(),
    ...told,
  });
  return { code, errors: () => String(errors.read() ?? '') };
}

describe('Waiting for a token on a standard input that says nothing', () => {
  const waiting = (seconds: string, told: Partial<Surroundings> = {}) =>
    begin(['--base-url', 'http://127.0.0.1:9/scim/v2', '--token-stdin', '--timeout', seconds], told);

  it('ends as soon as the person cancels', async () => {
    const cancelled = new AbortController();
    const { code } = waiting('3600', { signal: cancelled.signal });
    cancelled.abort();
    expect(await code).toBe(130);
  });

  it('ends with its time, and says so', async () => {
    const { code, errors } = waiting('0.05');
    expect(await code).toBe(1);
    expect(errors()).toContain('Out of time before anything could be checked');
  });
});

describe('Waiting for somebody who does not take the result', () => {
  const waiting = async (seconds: string, told: Partial<Surroundings>) => {
    const address = `http://127.0.0.1:${String(await unusedPort())}/scim/v2`;
    return begin(['--base-url', address, '--timeout', seconds], told);
  };

  it('ends as soon as the person cancels', async () => {
    const cancelled = new AbortController();
    const output = new Writable({
      write: () => {
        cancelled.abort();
      },
    });
    const { code } = await waiting('3600', { output, signal: cancelled.signal });
    expect(await code).toBe(130);
  });

  it('ends with its time, and says so', async () => {
    const { code, errors } = await waiting('1', { output: new Writable({ write: () => undefined }) });
    expect(await code).toBe(2);
    expect(errors()).toContain('Out of time before all of the result was written');
  });

  it('ends when the person had cancelled before', async () => {
    const output = new Writable({ write: () => undefined });
    const { code } = await waiting('5', { output, signal: AbortSignal.abort() });
    expect(await code).toBe(130);
  });
});
