import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../src/shared/problem.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';

let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
});

afterEach(() => rig.end());

type Sheet = 'idp-settings' | 'app-registration';

const copy = (fieldId: string, sheet: Sheet = 'idp-settings') =>
  rig.handlers.settings.copyField({ connectionId, sheet, fieldId });

async function refusalOf(work: unknown): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

const use = (identityProvider: 'okta' | 'onelogin', way: 'token' | 'app-registration') =>
  rig.handlers.connections.chooseIdentityProvider({ connectionId, identityProvider, way });

describe('copying a field of the settings sheet', () => {
  it('puts a text on the clipboard and leaves it there', async () => {
    await copy('base-url');
    const { practice, secretOnClipboard } = rig.assistant.appState();
    expect(await rig.clipboard.readText()).toBe(`${practice?.address ?? ''}/oauth/scim/v2`);
    expect(secretOnClipboard).toBeNull();
  });

  it('puts a block on the clipboard with all its lines', async () => {
    await use('onelogin', 'token');
    await copy('json-template');
    expect(JSON.parse(await rig.clipboard.readText())).toMatchObject({ userName: '{$parameters.scimusername}' });
  });

  it('takes a secret from the vault and says when the clipboard will be cleared', async () => {
    const value = 'token-to-be-copied-1234567890';
    await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
    await copy('token');
    expect(await rig.clipboard.readText()).toBe(value);
    expect(rig.assistant.appState().secretOnClipboard).not.toBeNull();
  });

  it('copies the token in use when there are several', async () => {
    const { connections, credentials } = rig.handlers;
    const { token } = await connections.addToken({ connectionId });
    await credentials.storeTyped({ connectionId, credential: 'scim-token', value: 'first-token-1234567890' });
    await credentials.storeTyped({ connectionId, credential: token, value: 'second-token-0987654321' });
    await connections.useToken({ connectionId, token });
    await copy('token');
    expect(await rig.clipboard.readText()).toBe('second-token-0987654321');
  });

  it('copies the client secret on the way through an app registration', async () => {
    await use('okta', 'app-registration');
    await rig.handlers.credentials.storeTyped({
      connectionId,
      credential: 'client-secret',
      value: 'client-secret-1234567890',
    });
    await copy('client-secret');
    expect(await rig.clipboard.readText()).toBe('client-secret-1234567890');
  });

  it('refuses a secret that is not stored', async () => {
    expect(await refusalOf(copy('token'))).toMatchObject({ code: 'credential-missing' });
  });

  it.each(['no-such-field', 'client-id', 'redirect-uri'])(
    'refuses %s, which the sheet does not have',
    async (field) => {
      expect(await refusalOf(copy(field))).toEqual({ code: 'input-refused', facts: { fields: 'fieldId' } });
    },
  );
});

describe('copying an answer for the registration at NICE', () => {
  it('copies the redirect URI of the Okta app', async () => {
    const address = 'https://acme-admin.okta.com/admin/app/acme_scim_1/instance/0oa1/#tab-general';
    await rig.handlers.connections.setOktaAppAddress({ connectionId, address });
    await copy('redirect-uri', 'app-registration');
    expect(await rig.clipboard.readText()).toBe(
      'https://system-admin.okta.com/admin/app/cpc/acme_scim_1/oauth/callback',
    );
  });

  it('copies whom to ask', async () => {
    await copy('contact', 'app-registration');
    expect(await rig.clipboard.readText()).toBe('devonesupport@nice.com');
  });
});
