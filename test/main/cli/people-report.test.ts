import { PassThrough } from 'node:stream';
import { beforeAll, expect, it } from 'vitest';
import { checkTenant, type Surroundings } from '../../../src/main/cli/check-tenant.ts';
import { unusedPort } from '../../support/misbehaving-server.ts';

let address: string;
beforeAll(async () => {
  address = `http://127.0.0.1:${String(await unusedPort())}/scim/v2`;
});

/** What a terminal of that width shows of a run, with nobody there to answer. */
async function shown(columns: number, environment: Surroundings['environment'] = {}): Promise<string> {
  const terminal = () => Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns });
  const output = terminal();
  await checkTenant(['--base-url', address, '--lang', 'de'], {
    tool: { name: 'test', version: '0' },
    environment,
    input: new PassThrough(),
    output,
    errors: terminal(),
    signal: new AbortController().signal,
    cancel: () => undefined,
    begunAt: performance.now(),
  });
  return String(output.read());
}

const escape = '\u{1b}[';

it('is coloured on a terminal', async () => {
  expect(await shown(80)).toContain(escape);
});

it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has no codes that steer a terminal with %j', async (environment) => {
  expect(await shown(80, environment)).not.toContain(escape);
});

it.each([40, 80, 200])('fits into a terminal of %i columns', async (columns) => {
  const text = await shown(columns, { NO_COLOR: '1' });
  expect(text.split('\n').filter((line) => line.length > columns)).toEqual([]);
});
