import { mkdtemp, rm } from 'node:fs/promises';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPractice, resumePractice } from '../../../src/main/practice/practice-connection.ts';
import { type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { basic } from '../../support/practice-rig.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

let directory: string;
let items: Items;
let parts: CredentialParts;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'practice-'));
  items = new Map();
  parts = await openCredentialParts(directory, fakeKeytar(items));
});
afterEach(async () => {
  await parts.practice.stop({ forget: false });
  await rm(directory, { recursive: true });
});

/** Ends this run and begins another, with the keychain or without one. */
async function nextRun(keychain: 'with' | 'without'): Promise<void> {
  await parts.practice.stop({ forget: false });
  parts = await openCredentialParts(directory, keychain === 'with' ? fakeKeytar(items) : null);
  await parts.credentials.forgetLostInMemory();
}

/** Whether the tenant knows the client of the connection: then it is the key that it refuses, and not the client. */
async function knowsClient(connectionId: string): Promise<boolean> {
  const id = await parts.credentials.read(connectionId, 'client-id');
  const secret = await parts.credentials.read(connectionId, 'client-secret');
  const response = await fetch(`${parts.practice.address ?? ''}/auth/token`, {
    method: 'POST',
    headers: { Authorization: basic(id.reveal(), secret.reveal()) },
    body: new URLSearchParams({ grant_type: 'password', username: 'nobody', password: 'nothing' }),
  });
  return (await response.text()).includes('invalid_grant');
}

const storeOfClient = (connectionId: string) => parts.connections.get(connectionId).credentials['client-secret']?.store;

describe('The registered client of the practice connection', () => {
  it('stays the same from run to run', async () => {
    const id = await openPractice(parts, 'Practice', 'en');
    const before = await parts.credentials.read(id, 'client-id');
    await nextRun('with');
    await resumePractice(parts);
    expect((await parts.credentials.read(id, 'client-id')).equals(before)).toBe(true);
    expect(await knowsClient(id)).toBe(true);
  });

  it('is a new one in memory when the keychain is gone, and one in the keychain when that is back', async () => {
    const id = await openPractice(parts, 'Practice', 'en');
    await nextRun('without');
    await resumePractice(parts);
    expect(storeOfClient(id)).toBe('memory');
    expect(await knowsClient(id)).toBe(true);
    await nextRun('with');
    await resumePractice(parts);
    expect(storeOfClient(id)).toBe('keychain');
    expect(await knowsClient(id)).toBe(true);
  });

  it('is a new one when somebody removed it from the keychain', async () => {
    const id = await openPractice(parts, 'Practice', 'en');
    items.clear();
    await nextRun('with');
    await resumePractice(parts);
    expect(await knowsClient(id)).toBe(true);
  });

  it('is one pair, also when the practice is opened several times at once', async () => {
    const [id] = await Promise.all([
      openPractice(parts, 'One', 'en'),
      openPractice(parts, 'Two', 'en'),
      resumePractice(parts),
    ]);
    expect(parts.connections.all()).toHaveLength(1);
    expect(await knowsClient(id)).toBe(true);
  });
});

describe('The practice tenant', () => {
  /** Refuses the next program that wants to listen, as a security program may. */
  function refuseListening(): void {
    vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(function (this: Server) {
      queueMicrotask(() => this.emit('error', Object.assign(new Error('listen EACCES'), { code: 'EACCES' })));
      return this;
    });
  }
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('that cannot start is a problem, and the next opening tries again', async () => {
    refuseListening();
    expect((await problemFrom(openPractice(parts, 'Practice', 'en'))).code).toBe('practice-not-running');
    const id = await openPractice(parts, 'Practice', 'en');
    expect(parts.connections.all()).toHaveLength(1);
    expect(await knowsClient(id)).toBe(true);
  });

  it('that could not start can be stopped and forgotten', async () => {
    refuseListening();
    await problemFrom(parts.practice.start());
    await parts.practice.stop({ forget: true });
    expect(parts.practice.console()).toBeNull();
  });

  it('ends when it is stopped while it starts', async () => {
    const started = parts.practice.start();
    await parts.practice.stop({ forget: false });
    const { address } = await started;
    expect(parts.practice.address).toBeNull();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('shows what is broken, and where it is to be found meanwhile', async () => {
    await openPractice(parts, 'Practice', 'en');
    const before = parts.practice.console();
    expect(before?.fault).toBeNull();
    await parts.practice.act((tenant) => tenant.breakOne('wrong-host-name'));
    const { securePort, authority } = parts.practice;
    expect(parts.practice.console()).toEqual({
      ...before,
      address: `https://127.0.0.1:${String(securePort)}`,
      fault: 'wrong-host-name',
    });
    expect(authority).toMatch(/^-----BEGIN CERTIFICATE-----/);
    await parts.practice.act((tenant) => tenant.breakOne(null));
    expect(parts.practice.console()).toEqual(before);
  });

  it('is whole after a restart', async () => {
    await openPractice(parts, 'Practice', 'en');
    await parts.practice.act((tenant) => tenant.breakOne('forbidden'));
    await nextRun('with');
    await resumePractice(parts);
    expect(parts.practice.console()?.fault).toBeNull();
  });

  it('that is started while it stops is a new one with nothing of the forgotten', async () => {
    await openPractice(parts, 'Practice', 'en');
    const stopped = parts.practice.stop({ forget: true });
    const tenant = await parts.practice.start();
    await stopped;
    expect(parts.practice.address).toBe(tenant.address);
    expect(parts.store.get().practice).toBeNull();
    expect((await fetch(tenant.address)).status).toBe(404);
  });
});
