import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { createAuthority } from '../../../src/main/practice/certificate.ts';
import { tenantConnection } from '../../support/connections.ts';
import { serveHttps } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

let rig: AssistantRig;
beforeEach(async () => {
  rig = await openAssistant();
});
afterEach(() => rig.end());

const trust = (pem: string) => Promise.resolve(rig.handlers.app.setCompanyCertificates({ pem }));
const shown = () => rig.assistant.appState().companyCertificates;

it('trusts nobody beside the system at first', () => {
  expect(shown()).toEqual([]);
  expect(rig.assistant.companyCertificates.trusted()).toEqual([]);
});

it('shows whom the person trusts, also after closing, and trusts nobody when the text is empty', async () => {
  const { certificate } = createAuthority('Acme Inspection');
  await trust(`Our network team says:\n${certificate}`);
  expect(shown()).toMatchObject([{ subject: 'Acme Inspection', issuer: 'Acme Inspection' }]);
  expect(rig.assistant.companyCertificates.trusted()).toHaveLength(1);
  rig = await rig.reopen();
  expect(shown()).toMatchObject([{ subject: 'Acme Inspection' }]);
  await trust(' ');
  expect(shown()).toEqual([]);
});

it('trusts them for tenants at once, and not any longer than the person does', async () => {
  const authority = createAuthority('Acme Inspection');
  const server = await serveHttps(authority.issue({ names: ['localhost'] }), (_request, response) => {
    response.writeHead(401).end();
  });
  const connection = tenantConnection({ tenantAddress: server.origin, cloud: 'other' });
  await rig.assistant.store.update((state) => ({ ...state, connections: [connection] }));
  const tls = async (): Promise<string | undefined> => {
    const { verifications } = rig.assistant;
    await verifications.start({ runId: randomUUID(), connectionId: connection.id, knownUser: '', only: null });
    await verifications.settled();
    const [newest] = (await verifications.read(connection.id)).runs;
    return newest?.findings.find(({ check }) => check === 'tls')?.code;
  };
  const before = await tls();
  await trust(authority.certificate);
  const meanwhile = await tls();
  await trust('');
  expect([before, meanwhile, await tls()]).toEqual(['tls-untrusted', 'tls-good', 'tls-untrusted']);
  await server.close();
});

it('puts new certificates in the place of those before', async () => {
  await trust(createAuthority('First').certificate);
  await trust(createAuthority('Second').certificate);
  expect(shown().map(({ subject }) => subject)).toEqual(['Second']);
});

it('keeps those it has when the text is not understood, and never takes a private key', async () => {
  const authority = createAuthority('Acme');
  await trust(authority.certificate);
  for (const pem of ['hello', authority.issue({ names: ['localhost'] }).key])
    expect((await problemFrom(trust(pem))).code).toBe('certificate-not-understood');
  expect(shown().map(({ subject }) => subject)).toEqual(['Acme']);
});

it('leaves out what was damaged in the file', async () => {
  const { certificate } = createAuthority('Acme');
  await rig.assistant.store.update((state) => ({ ...state, companyCertificates: ['damaged', certificate] }));
  expect(shown().map(({ subject }) => subject)).toEqual(['Acme']);
});
