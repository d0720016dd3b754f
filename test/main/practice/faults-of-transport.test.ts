import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeFault } from '../../../src/shared/practice-faults.ts';
import { startChild } from '../../support/child.ts';
import { newScimToken, type PracticeRig, startPractice } from '../../support/practice-rig.ts';

let rig: PracticeRig;
let token: string;
const open: Socket[] = [];
beforeEach(async () => {
  rig = await startPractice();
  token = await newScimToken(rig.tenant);
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await rig.tenant.close();
});

/** A raw connection that has asked for the schemas, and what has come of it. */
function asking(): { socket: Socket; received: () => string; ending: Promise<string> } {
  let received = '';
  const socket = connect(rig.tenant.port, '127.0.0.1');
  open.push(socket);
  const host = `127.0.0.1:${String(rig.tenant.port)}`;
  socket.write(`GET /oauth/scim/v2/Schemas HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString();
  });
  const ending = new Promise<string>((resolve) => {
    socket.on('error', (error) => {
      resolve('code' in error ? String(error.code) : 'error');
    });
    socket.on('close', () => {
      resolve('closed');
    });
  });
  return { socket, received: () => received, ending };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(5);
}

const status = async (): Promise<number> => {
  const url = `${rig.tenant.address}/oauth/scim/v2/Schemas`;
  return (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).status;
};

describe('reset-mid-body', () => {
  it('announces all of the answer, sends half and resets', async () => {
    await rig.tenant.breakOne('reset-mid-body');
    const { received, ending } = asking();
    expect(await ending).toBe('ECONNRESET');
    const [head = '', body = ''] = received().split('\r\n\r\n');
    const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(body.length).toBe(Math.floor(announced / 2));
  });

  it('breaks off what a client of another make reads', async () => {
    await rig.tenant.breakOne('reset-mid-body');
    const response = await fetch(`${rig.tenant.address}/oauth/scim/v2/Schemas`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('huge-body', () => {
  it('sends 20 MB of JSON without announcing how much it is', async () => {
    await rig.tenant.breakOne('huge-body');
    const response = await fetch(`${rig.tenant.address}/oauth/scim/v2/Schemas`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.headers.get('content-length')).toBeNull();
    const text = await response.text();
    expect(text.length).toBeGreaterThan(20 * 1024 * 1024);
    expect(JSON.parse(text)).toMatchObject({ totalResults: 0, Resources: [] });
  });
});

describe('endless-body', () => {
  it('goes on and on', async () => {
    await rig.tenant.breakOne('endless-body');
    const { received } = asking();
    await until(() => received().includes('200 OK'));
    for (let times = 0; times < 3; times += 1) {
      const { length } = received();
      await until(() => received().length > length);
    }
    // The last chunk of a chunked body (RFC 9112 7.1)
    expect(received()).not.toContain('\r\n0\r\n');
  });
});

describe('slow-first-byte', () => {
  it('says nothing at all', async () => {
    await rig.tenant.breakOne('slow-first-byte');
    const { received, socket, ending } = asking();
    await until(() => rig.tenant.requests().length === 1);
    await delay(300);
    expect(received()).toBe('');
    expect(rig.tenant.requests()).toEqual([{ method: 'GET', path: '/oauth/scim/v2/Schemas', status: null }]);
    expect(rig.tenant.requestsByMethod()).toEqual({ GET: 1 });
    socket.destroy();
    expect(await ending).toBe('closed');
  });

  it('is patient with anonymous clients, too', async () => {
    await rig.tenant.breakOne('slow-first-byte');
    const { port } = rig.tenant;
    const asked = request({ host: '127.0.0.1', port, path: '/scim/v2/Users', headers: { Connection: 'close' } });
    let ended = false;
    asked.on('response', () => {
      ended = true;
    });
    asked.on('error', () => undefined);
    asked.end();
    await until(() => rig.tenant.requests().length === 1);
    await delay(100);
    expect(ended).toBe(false);
    asked.destroy();
  });
});

const hanging: readonly PracticeFault[] = ['slow-first-byte', 'endless-body'];

describe.each(hanging)('an answer that hangs because of %s', (fault) => {
  it('is broken off when that is mended', async () => {
    await rig.tenant.breakOne(fault);
    const { ending } = asking();
    await until(() => rig.tenant.requests().length === 1);
    await rig.tenant.breakOne(null);
    expect(await ending).toBe('closed');
    expect(await status()).toBe(200);
  });

  it('is broken off when the tenant is closed', async () => {
    await rig.tenant.breakOne(fault);
    const { ending } = asking();
    await until(() => rig.tenant.requests().length === 1);
    await rig.tenant.close();
    await rig.tenant.close();
    expect(await ending).toMatch(/^(closed|ECONNRESET)$/);
  });

  it('keeps no program from ending', async () => {
    const child = startChild(process.execPath, [path.join(import.meta.dirname, 'hanging-answers.ts'), fault]);
    expect(await child.ended()).toEqual(['broken off']);
  });
});
