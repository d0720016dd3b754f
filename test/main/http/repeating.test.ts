import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { retriesOf, sendPatiently } from '../../../src/main/http/repeating.ts';
import { retryAfterMs } from '../../../src/main/http/retry-after.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { type LoopbackServer, serveHttp } from '../../support/misbehaving-server.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

type Behaviour = (response: ServerResponse) => unknown;

/** Does one thing after the other, and the last one again and again. */
async function serving(...behaviours: readonly Behaviour[]): Promise<LoopbackServer & { requests: () => number }> {
  let requests = 0;
  const server = await serveHttp((_, response) => {
    behaviours[Math.min(requests, behaviours.length - 1)]?.(response);
    requests += 1;
  });
  cleanUps.push(() => server.close());
  return { ...server, requests: () => requests };
}

function client(): HttpClient {
  const http = createHttpClient({ reach: tenantReach(() => null) });
  cleanUps.push(() => {
    http.close();
  });
  return http;
}

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(code, headers).end();
const breaking: Behaviour = (response) => response.destroy();

/** Sends without really waiting; what it would have waited is in the retries. */
function patiently(url: string, method: 'GET' | 'POST' = 'GET') {
  return sendPatiently(
    client(),
    { method, url, headers: {} },
    { signal: new AbortController().signal, now: Date.now, wait: () => Promise.resolve() },
  );
}

describe('sendPatiently', () => {
  it('has nothing to tell when the first try is answered', async () => {
    const server = await serving(status(200));
    expect(await patiently(server.origin)).toMatchObject({ response: { status: 200 }, retries: [] });
  });

  it.each([429, 502, 503, 504])('asks again after %i', async (code) => {
    const server = await serving(status(code), status(200));
    const { response, retries } = await patiently(server.origin);
    expect(response.status).toBe(200);
    expect(retries).toEqual([{ reason: String(code), waitedMs: 500 }]);
  });

  it('asks again after a broken connection', async () => {
    const server = await serving(breaking, breaking, status(200));
    const { retries } = await patiently(server.origin);
    expect(retries).toEqual([
      { reason: 'connection-broken', waitedMs: 500 },
      { reason: 'connection-broken', waitedMs: 1000 },
    ]);
  });

  it.each([200, 301, 400, 401, 403, 404, 500, 501])('takes %i for an answer', async (code) => {
    const server = await serving(status(code));
    expect((await patiently(server.origin)).response.status).toBe(code);
    expect(server.requests()).toBe(1);
  });

  it('gives back what is still refused after two retries', async () => {
    const server = await serving(status(503));
    const { response, retries } = await patiently(server.origin);
    expect(response.status).toBe(503);
    expect(retries).toHaveLength(2);
    expect(server.requests()).toBe(3);
  });

  it('raises what is still broken after two retries, and tells of them', async () => {
    const server = await serving(breaking);
    const thrown: unknown = await patiently(server.origin).catch((failure: unknown) => failure);
    expect(problemOf(thrown).code).toBe('connection-broken');
    expect(retriesOf(thrown)).toHaveLength(2);
    expect(server.requests()).toBe(3);
  });

  it.each([
    ['429', status(429, { 'Retry-After': '0' })],
    ['a broken connection', breaking],
  ])('sends a POST once, also after %s', async (_, behaviour) => {
    const server = await serving(behaviour);
    await patiently(server.origin, 'POST').catch(() => undefined);
    expect(server.requests()).toBe(1);
  });

  it('waits as long as the server asks for', async () => {
    const server = await serving(status(429, { 'Retry-After': '7' }), status(200));
    expect((await patiently(server.origin)).retries).toEqual([{ reason: '429', waitedMs: 7_000 }]);
  });

  it('understands a date by the clock of the server', async () => {
    const headers = { Date: 'Tue, 01 Jan 2030 00:00:00 GMT', 'Retry-After': 'Tue, 01 Jan 2030 00:00:03 GMT' };
    const server = await serving(status(503, headers), status(200));
    expect((await patiently(server.origin)).retries).toEqual([{ reason: '503', waitedMs: 3_000 }]);
  });

  it('does not ask a server again that wants to be left alone for longer than ten seconds', async () => {
    const server = await serving(status(429, { 'Retry-After': '11' }));
    expect(await patiently(server.origin)).toMatchObject({ response: { status: 429 }, retries: [] });
    expect(server.requests()).toBe(1);
  });

  it('ends the wait when the person cancels, and tells of it', async () => {
    const controller = new AbortController();
    const server = await serving((response) => {
      response.on('close', () => {
        setImmediate(() => {
          controller.abort();
        });
      });
      status(429, { 'Retry-After': '10' })(response);
    });
    const { signal } = controller;
    const sending = sendPatiently(
      client(),
      { method: 'GET', url: server.origin, headers: {} },
      { signal, now: Date.now },
    );
    const thrown: unknown = await sending.catch((failure: unknown) => failure);
    expect(problemOf(thrown).code).toBe('cancelled');
    expect(server.requests()).toBe(1);
  });
});

describe('retryAfterMs', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Tue, 24 Nov 2026 12:00:10 GMT', 10_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['1.5', null],
    ['Xxx, 99 Xxx 9999 99:99:99 GMT', null],
  ])('takes %j for %s', (value, wanted) => {
    expect(retryAfterMs({ 'retry-after': value }, now)).toBe(wanted);
  });

  it('is null without the header', () => {
    expect(retryAfterMs({}, now)).toBeNull();
  });

  it('is null or a number of milliseconds, whatever a server sends', () => {
    const field = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(field, field, (value, date) => {
        const milliseconds = retryAfterMs({ 'retry-after': value, date }, now);
        expect(milliseconds === null || (milliseconds >= 0 && Number.isFinite(milliseconds))).toBe(true);
      }),
    );
  });
});
