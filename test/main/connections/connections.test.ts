import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drafts } from '../../../src/shared/app-state.ts';
import type { Connection, ConnectionId } from '../../../src/shared/connection.ts';
import type { TokenName, TrialNote } from '../../../src/shared/credential.ts';
import type { Handlers } from '../../../src/shared/ipc/channels.ts';
import { type ProblemCode, problemOf } from '../../../src/shared/problem.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { tenantForm } from '../../support/connections.ts';

let rig: AssistantRig;
let connections: Handlers['connections'];

beforeEach(async () => {
  rig = await openAssistant();
  connections = rig.handlers.connections;
});
afterEach(() => rig.end());

const codeOf = (work: unknown): Promise<ProblemCode | null> =>
  Promise.resolve(work).then(
    () => null,
    (thrown: unknown) => problemOf(thrown).code,
  );

const get = (id: ConnectionId): Connection => rig.assistant.connections.get(id);
const drafts = (): Drafts => rig.assistant.appState().drafts;

async function newTenant(form = tenantForm()): Promise<ConnectionId> {
  return (await connections.createTenant(form)).connectionId;
}
async function newPractice(name = 'Practice'): Promise<ConnectionId> {
  return (await connections.createPractice({ name })).connectionId;
}
const storeToken = (connectionId: ConnectionId, credential: TokenName, value: string) =>
  rig.handlers.credentials.storeTyped({ connectionId, credential, value });

/** Puts a note of a trial on the connection, as if it had been made. */
async function withTrial(id: ConnectionId): Promise<void> {
  const note: TrialNote = { at: '2026-11-23T10:00:00.000Z', outcome: { kind: 'accepted' } };
  await rig.assistant.connections.change(id, (connection) => ({ ...connection, trials: { 'scim-token': note } }));
}

describe('A new connection with a tenant', () => {
  it('begins after what the form has asked for, and the window goes there', async () => {
    const connectionId = await newTenant();
    expect(get(connectionId)).toMatchObject({ step: 'connection', ticked: { 'choose-idp': { how: 'done' } } });
    expect(rig.assistant.appState().place).toEqual({ screen: 'connection', connectionId });
  });

  it('takes the way of the registration where the IdP is connected that way', async () => {
    const connectionId = await newTenant(tenantForm({ way: 'app-registration' }));
    expect(get(connectionId)).toMatchObject({ way: 'app-registration', step: 'connection' });
  });

  it('is connected with the token where the IdP has no other way', async () => {
    const connectionId = await newTenant(tenantForm({ identityProvider: 'entra', way: 'app-registration' }));
    expect(get(connectionId)).toMatchObject({ identityProvider: 'entra', way: 'token', step: 'connection' });
  });

  it('keeps everything the form said, also after it was closed and reopened', async () => {
    const connectionId = await newTenant(
      tenantForm({
        name: ' Acme ',
        tenantAddress: 'https://contact.acme.example/apps?session=canary',
        confirmedHost: 'contact.acme.example',
        cloud: 'other',
        issuer: 'https://login.acme.example/auth/token',
        cxoneLanguage: 'ja',
      }),
    );
    const before = get(connectionId);
    rig = await rig.reopen();
    expect(get(connectionId)).toEqual(before);
    expect(before).toMatchObject({
      kind: 'tenant',
      name: 'Acme',
      tenantAddress: 'https://contact.acme.example',
      addressConfirmedAt: before.createdAt,
      cloud: 'other',
      issuer: 'https://login.acme.example',
      cxoneLanguage: 'ja',
    });
  });

  it.each([
    ['no name', tenantForm({ name: ' ' }), 'name-empty'],
    ['a name that is too long', tenantForm({ name: 'n'.repeat(81) }), 'name-too-long'],
    ['the name of another one', tenantForm({ name: 'the FIRST' }), 'name-taken'],
    [
      'an unknown host that nobody confirmed',
      tenantForm({ tenantAddress: 'contact.acme.example' }),
      'address-unconfirmed',
    ],
    ['another cloud without its issuer', tenantForm({ cloud: 'other' }), 'issuer-empty'],
  ])('is not made with %s, and nothing typed is lost', async (_what, form, code) => {
    await newTenant(tenantForm({ name: 'The first' }));
    await rig.handlers.app.saveDraft({ draft: 'connection-name', text: form.name });
    const before = rig.assistant.appState();
    expect(await codeOf(connections.createTenant(form))).toBe(code);
    expect(rig.assistant.appState()).toEqual(before);
  });

  it('forgets what was typed into the form, and not what was typed elsewhere', async () => {
    const first = await newTenant();
    await rig.handlers.app.saveDraft({ draft: 'cloud', text: 'standard' });
    await rig.handlers.app.saveDraft({ draft: `connection-name/${first}`, text: 'changed' });
    await newTenant(tenantForm({ name: 'Another' }));
    expect(drafts()).toEqual({ [`connection-name/${first}`]: 'changed' });
  });
});

describe('The practice connection', () => {
  it('begins with the first step, in the language of the assistant', async () => {
    await rig.handlers.app.setPreferences({ language: 'de' });
    const connectionId = await newPractice();
    expect(get(connectionId)).toMatchObject({ kind: 'practice', step: 'connection', ticked: {}, cxoneLanguage: 'de' });
  });

  it('gets a number when a tenant has its name', async () => {
    await newTenant(tenantForm({ name: 'Practice' }));
    expect(get(await newPractice()).name).toBe('Practice 2');
  });

  it('has no tenant to change and cannot be duplicated', async () => {
    const connectionId = await newPractice();
    expect(await codeOf(connections.changeTenant({ ...tenantForm(), connectionId }))).toBe('input-refused');
    expect(await codeOf(connections.duplicate({ connectionId, name: 'Another' }))).toBe('input-refused');
    expect(rig.assistant.connections.all()).toHaveLength(1);
  });
});

describe('Changing a tenant', () => {
  const moved = tenantForm({ name: 'Renamed', tenantAddress: 'au1.nice-incontact.com' });

  it('takes over the details and forgets their drafts', async () => {
    const connectionId = await newTenant();
    await rig.handlers.app.saveDraft({ draft: `tenant-address/${connectionId}`, text: 'au1.nice-incontact.com' });
    await rig.handlers.app.saveDraft({ draft: 'connection-name', text: 'of the form' });
    await connections.changeTenant({ ...moved, connectionId });
    expect(get(connectionId)).toMatchObject({ name: 'Renamed', tenantAddress: 'https://au1.nice-incontact.com' });
    expect(drafts()).toEqual({ 'connection-name': 'of the form' });
  });

  it('forgets what trials said when it moves, and not when only its name changes', async () => {
    const connectionId = await newTenant();
    await withTrial(connectionId);
    await connections.changeTenant({ ...tenantForm({ name: 'Renamed' }), connectionId });
    expect(Object.keys(get(connectionId).trials)).toEqual(['scim-token']);
    await connections.changeTenant({ ...moved, connectionId });
    expect(get(connectionId).trials).toEqual({});
  });

  it('changes nothing at all when one of the details is refused', async () => {
    const connectionId = await newTenant();
    await newTenant(tenantForm({ name: 'Renamed' }));
    await withTrial(connectionId);
    await rig.handlers.app.saveDraft({ draft: `connection-name/${connectionId}`, text: 'Renamed' });
    const before = rig.assistant.appState();
    expect(await codeOf(connections.changeTenant({ ...moved, connectionId }))).toBe('name-taken');
    const nowhere = tenantForm({ tenantAddress: 'nowhere' });
    expect(await codeOf(connections.changeTenant({ ...nowhere, connectionId }))).toMatch(/^address-/);
    expect(rig.assistant.appState()).toEqual(before);
  });

  it('ends a trial that is under way at the old place', async () => {
    const connectionId = await newTenant();
    await storeToken(connectionId, 'scim-token', 'a-token-of-the-tenant');
    const trial = codeOf(rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial: 'scim-token' }));
    await connections.changeTenant({ ...moved, connectionId });
    expect(await trial).toBe('cancelled');
    expect(get(connectionId).trials).toEqual({});
  });
});

describe('Renaming', () => {
  it('works for every connection, and forgets the draft of the name alone', async () => {
    for (const connectionId of [await newTenant(), await newPractice()]) {
      await rig.handlers.app.saveDraft({ draft: `connection-name/${connectionId}`, text: 'Ne' });
      await rig.handlers.app.saveDraft({ draft: `issuer/${connectionId}`, text: 'kept' });
      await connections.rename({ connectionId, name: ` New ${connectionId} ` });
      expect(get(connectionId).name).toBe(`New ${connectionId}`);
      expect(drafts()).not.toHaveProperty(`connection-name/${connectionId}`);
      expect(drafts()).toHaveProperty([`issuer/${connectionId}`], 'kept');
    }
  });

  it('may write the same name in another way', async () => {
    const connectionId = await newTenant();
    await connections.rename({ connectionId, name: 'OUR TENANT' });
    expect(get(connectionId).name).toBe('OUR TENANT');
  });

  it('is refused for a name that another connection has', async () => {
    const connectionId = await newTenant();
    await newTenant(tenantForm({ name: 'Another' }));
    expect(await codeOf(connections.rename({ connectionId, name: 'another' }))).toBe('name-taken');
    expect(get(connectionId).name).toBe('Our tenant');
  });
});

describe('A duplicate', () => {
  it('is described as the original is, and begins anew without its secrets', async () => {
    const original = await newTenant(tenantForm({ way: 'app-registration', cxoneLanguage: 'ko', cloud: 'fedramp' }));
    await connections.setOktaAppAddress({
      connectionId: original,
      address: 'https://acme-admin.okta.com/admin/app/a/',
    });
    await connections.confirmRequirement({ connectionId: original, requirement: 'push-updates', confirmed: true });
    await connections.tickTask({ connectionId: original, task: 'create-okta-app', done: true });
    await connections.addToken({ connectionId: original });
    await connections.useToken({ connectionId: original, token: 'scim-token-2' });
    await storeToken(original, 'scim-token-2', 'a-token-of-the-tenant');
    await withTrial(original);

    const { connectionId } = await connections.duplicate({ connectionId: original, name: 'Copy' });
    expect(descriptionOf(get(connectionId))).toEqual(descriptionOf(get(original)));
    expect(get(connectionId)).toMatchObject({
      name: 'Copy',
      step: 'connection',
      ticked: { 'choose-idp': { how: 'done' } },
      tokens: [{ name: 'scim-token' }],
      tokenInUse: 'scim-token',
      credentials: {},
      trials: {},
    });
    expect(get(connectionId).ticked).not.toHaveProperty('create-okta-app');
    expect(rig.assistant.appState().place).toEqual({ screen: 'connection', connectionId });
    const token = rig.assistant.credentials.read(connectionId, 'scim-token');
    expect(await codeOf(token)).toBe('credential-missing');
  });

  it('needs a name of its own', async () => {
    const connectionId = await newTenant();
    expect(await codeOf(connections.duplicate({ connectionId, name: 'our tenant' }))).toBe('name-taken');
    expect(rig.assistant.connections.all()).toHaveLength(1);
  });

  /** What is true of the tenant and its IdP, whoever sets them up. */
  function descriptionOf(connection: Connection): unknown {
    if (connection.kind === 'practice') throw new Error('expected a tenant');
    const { cloud, issuer, tenantAddress, addressConfirmedAt, confirmed, oktaAppAddress } = connection;
    const { identityProvider, way, cxoneLanguage } = connection;
    return {
      cloud,
      issuer,
      tenantAddress,
      addressConfirmedAt,
      confirmed,
      oktaAppAddress,
      identityProvider,
      way,
      cxoneLanguage,
    };
  }
});

describe('Working through the procedure', () => {
  it('is on disk with everything that was said', async () => {
    const connectionId = await newTenant(tenantForm({ identityProvider: 'other' }));
    await connections.chooseIdentityProvider({ connectionId, identityProvider: 'okta', way: 'token' });
    await connections.chooseCxoneLanguage({ connectionId, cxoneLanguage: 'de' });
    await connections.confirmRequirement({ connectionId, requirement: 'push-updates', confirmed: true });
    await connections.goToStep({ connectionId, step: 'scim-token' });
    await connections.tickTask({ connectionId, task: 'open-admin', done: true });
    await connections.tickPart({ connectionId, task: 'create-role', part: 'open-roles', done: true });
    await connections.alreadyHave({ connectionId, step: 'scim-token' });
    await connections.setOktaAppAddress({ connectionId, address: 'https://acme-admin.okta.com/admin/app/a/' });
    const before = get(connectionId);
    rig = await rig.reopen();
    expect(get(connectionId)).toEqual(before);
    expect(before).toMatchObject({
      identityProvider: 'okta',
      cxoneLanguage: 'de',
      step: 'scim-token',
      ticked: { 'open-admin': { how: 'done' }, 'generate-token': { how: 'had' } },
      oktaAppAddress: 'https://acme-admin.okta.com/admin/app/a/',
    });
    expect(Object.keys(before.tickedParts)).toEqual(['create-role/open-roles']);
    expect(Object.keys(before.confirmed)).toEqual(['push-updates']);
  });

  it('lets a task wait until what it needs is stored', async () => {
    const connectionId = await newTenant();
    const tick = () => connections.tickTask({ connectionId, task: 'save-token', done: true });
    expect(await codeOf(tick())).toBe('task-waits');
    await storeToken(connectionId, 'scim-token', 'a-token-of-the-tenant');
    expect(await codeOf(tick())).toBeNull();
    expect(get(connectionId).ticked).toHaveProperty('save-token');
  });

  it('is refused for a connection that is gone', async () => {
    const connectionId = randomUUID();
    expect(await codeOf(connections.tickTask({ connectionId, task: 'open-admin', done: true }))).toBe(
      'connection-missing',
    );
    expect(await codeOf(connections.addToken({ connectionId }))).toBe('connection-missing');
    expect(await codeOf(connections.remove({ connectionId }))).toBe('connection-missing');
  });
});

describe('The tokens of a connection', () => {
  it('have secrets of their own, and the one in use goes into the IdP', async () => {
    const connectionId = await newTenant();
    const { token } = await connections.addToken({ connectionId });
    await connections.describeToken({ connectionId, token: { name: token, owner: 'Ada', label: '', use: 'personal' } });
    await storeToken(connectionId, 'scim-token', 'a-first-token-of-one');
    await storeToken(connectionId, token, 'a-second-token-of-two');
    await connections.useToken({ connectionId, token });
    expect(get(connectionId)).toMatchObject({ tokenInUse: token, tokens: [{}, { owner: 'Ada', use: 'personal' }] });
    expect((await rig.assistant.credentials.read(connectionId, token)).lastFour()).toBe('-two');
    expect((await rig.assistant.credentials.read(connectionId, 'scim-token')).lastFour()).toBe('-one');
  });

  it('take their secret out of the keychain when they are removed', async () => {
    const connectionId = await newTenant();
    const { token } = await connections.addToken({ connectionId });
    await storeToken(connectionId, token, 'a-second-token-of-two');
    await connections.useToken({ connectionId, token });
    await connections.removeToken({ connectionId, token });
    expect(get(connectionId)).toMatchObject({
      tokens: [{ name: 'scim-token' }],
      tokenInUse: 'scim-token',
      credentials: {},
    });
    expect(await codeOf(rig.assistant.credentials.read(connectionId, token))).toBe('credential-missing');
  });

  it('keep the last of them, with its secret', async () => {
    const connectionId = await newTenant();
    await storeToken(connectionId, 'scim-token', 'a-first-token-of-one');
    expect(await codeOf(connections.removeToken({ connectionId, token: 'scim-token' }))).toBe('token-is-last');
    expect((await rig.assistant.credentials.read(connectionId, 'scim-token')).lastFour()).toBe('-one');
  });
});

describe('Removing a connection', () => {
  it('says how many secrets were deleted, and where from', async () => {
    const connectionId = await newTenant();
    await storeToken(connectionId, 'scim-token', 'a-first-token-of-one');
    await storeToken(connectionId, (await connections.addToken({ connectionId })).token, 'a-second-token-of-two');
    await connections.remove({ connectionId });
    expect(rig.assistant.appState()).toMatchObject({
      connections: [],
      place: { screen: 'welcome' },
      notices: [{ code: 'connection-removed', name: 'Our tenant', secrets: 2, store: 'keychain' }],
    });
  });

  it('forgets what was typed about it, also what is typed late, and nothing else', async () => {
    const connectionId = await newTenant();
    const other = await newTenant(tenantForm({ name: 'Another' }));
    const { saveDraft } = rig.handlers.app;
    await saveDraft({ draft: `connection-name/${connectionId}`, text: 'gone' });
    await saveDraft({ draft: `connection-name/${other}`, text: 'kept' });
    await saveDraft({ draft: 'connection-name', text: 'of the form' });
    await connections.remove({ connectionId });
    await saveDraft({ draft: `issuer/${connectionId}`, text: 'late' });
    expect(drafts()).toEqual({ 'connection-name': 'of the form', [`connection-name/${other}`]: 'kept' });
  });

  it('leaves its name to another one', async () => {
    const connectionId = await newTenant();
    await connections.remove({ connectionId });
    expect(await codeOf(newTenant())).toBeNull();
  });
});
