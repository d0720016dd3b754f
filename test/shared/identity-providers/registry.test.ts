import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  CxoneValues,
  FieldValue,
  IdentityProvider,
  Label,
  Screen,
} from '../../../src/shared/identity-providers/identity-provider.ts';
import { identityProviderIds, identityProviders } from '../../../src/shared/identity-providers/registry.ts';
import type { LocalText } from '../../../src/shared/language.ts';
import { Requirement } from '../../../src/shared/procedure/ids.ts';

const folder = new URL('../../../src/shared/identity-providers/', import.meta.url);

const cxone: CxoneValues = {
  tokenBaseUrl: { text: 'https://token.example/oauth/scim/v2', evidence: 'documented' },
  accessBaseUrl: { text: 'https://access.example/scim/v2', evidence: 'inferred' },
  tokenEndpoint: { text: 'https://issuer.example/auth/token', evidence: 'documented' },
  authorizationEndpoint: { text: 'https://issuer.example/auth/authorize?scope=openid', evidence: 'documented' },
};

const providers = Object.entries(identityProviders);
const screens = providers.flatMap(([id, { token, appRegistration }]) => [
  [`${id} with a token`, token] as const,
  ...(appRegistration === undefined ? [] : [[`${id} with an app registration`, appRegistration] as const]),
]);

const valueOf = ({ fields }: Screen, id: string): FieldValue | undefined =>
  fields.find((field) => field.id === id)?.value(cxone);

const valuesOf = ({ fields }: Screen): readonly FieldValue[] => fields.map(({ value }) => value(cxone));

const isProvider = (exported: unknown): exported is IdentityProvider =>
  typeof exported === 'object' && exported !== null && 'token' in exported && 'requirements' in exported;

async function providersInFolder(): Promise<readonly IdentityProvider[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file): Promise<Record<string, unknown>> => import(new URL(file, folder).href)),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isProvider);
}

describe('the registry of identity providers', () => {
  it('offers every provider that has a file in the folder', async () => {
    const inFolder = await providersInFolder();
    expect(inFolder.length).toBeGreaterThan(0);
    expect(new Set(Object.values(identityProviders))).toEqual(new Set(inFolder));
  });

  it('offers the one for all others last', () => {
    expect(identityProviderIds.at(-1)).toBe('other');
  });

  it('offers the way through an app registration only where NICE supports it', () => {
    const withRegistration = providers.filter(([, { appRegistration }]) => appRegistration !== undefined);
    expect(withRegistration.map(([id]) => id)).toEqual(['okta']);
  });
});

describe.each(screens)('the screen of %s', (title, screen) => {
  const isToken = title.endsWith('a token');

  it('has a path, fields, a way to save and a way to start', () => {
    const { path, fields, save, start } = screen;
    expect([path, fields, save, start].map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  });

  it('has no two fields of the same id', () => {
    const ids = screen.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the base URL that goes with its credential, and no other', () => {
    const [right, wrong] = isToken
      ? [cxone.tokenBaseUrl, cxone.accessBaseUrl]
      : [cxone.accessBaseUrl, cxone.tokenBaseUrl];
    expect(valueOf(screen, 'base-url')).toEqual({ kind: 'text', ...right });
    expect(valuesOf(screen)).not.toContainEqual(expect.objectContaining({ text: wrong.text }));
  });

  it('says what identifies a person, and which actions to have', () => {
    expect(valueOf(screen, 'unique-identifier')).toMatchObject({ kind: 'text' });
    expect(valueOf(screen, 'actions')).toMatchObject({ kind: 'boxes' });
  });

  it('takes the credentials of its way', () => {
    const credentials = valuesOf(screen).flatMap((value) => (value.kind === 'secret' ? [value.credential] : []));
    const needed = isToken ? ['scim-token'] : ['client-id', 'client-secret'];
    expect(credentials).toEqual(expect.arrayContaining(needed));
    expect(credentials.includes('scim-token')).toBe(isToken);
  });

  it('has no empty value and no empty list of boxes', () => {
    const empty = valuesOf(screen).filter((value) => {
      if (value.kind === 'boxes') return value.tick.labels.length === 0 || value.leaveEmpty.labels.length === 0;
      return (value.kind === 'text' || value.kind === 'block') && value.text.trim() === '';
    });
    expect(empty).toEqual([]);
  });
});

describe.each(providers)('what is said about %s', (_, provider) => {
  const texts = textsOf(provider);

  it('says something in both languages everywhere', () => {
    expect(texts.filter(({ de, en }) => de.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('quotes the German way in German and the English way in English', () => {
    expect(texts.filter(({ de, en }) => /“[^„]*”|'/.test(de) || /„|'/.test(en))).toEqual([]);
  });

  it('knows or asks about every requirement of CXone', () => {
    expect(Object.keys(provider.requirements).sort()).toEqual([...Requirement.options].sort());
  });

  it('says no sentence of a list twice', () => {
    const { beforehand, token, appRegistration } = provider;
    const lists = [token, appRegistration ?? token].flatMap(({ path, save, start }) => [path, save, start]);
    for (const list of [beforehand, ...lists]) expect(new Set(list.map(englishOf)).size).toBe(list.length);
  });
});

it('does not claim to know what an unknown IdP can do', () => {
  expect(new Set(Object.values(identityProviders.other.requirements))).toEqual(new Set(['unknown']));
});

it('gives OneLogin a template that is JSON and has the four fields CXone requires', () => {
  const value = valueOf(identityProviders.onelogin.token, 'json-template');
  const template: unknown = JSON.parse(value?.kind === 'block' ? value.text : '');
  expect(template).toMatchObject({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: '{$parameters.scimusername}',
    name: { givenName: '{$user.firstname}', familyName: '{$user.lastname}' },
    emails: [{ value: '{$user.email}' }],
  });
});

const englishOf = (label: Label): string => (typeof label === 'string' ? label : label.en);

/** Every text of the provider that has languages, wherever it is. */
function textsOf(provider: IdentityProvider): readonly LocalText[] {
  const { name, beforehand, token, appRegistration } = provider;
  const ofScreens = [token, appRegistration ?? token].flatMap(labelsOf);
  return [name, ...beforehand, ...ofScreens.filter((label) => typeof label !== 'string')];
}

function labelsOf({ path, fields, save, start }: Screen): readonly Label[] {
  const ofFields = fields.flatMap(({ label, note, value }) => [
    label,
    ...(note === undefined ? [] : [note]),
    ...labelsIn(value(cxone)),
  ]);
  return [...path, ...ofFields, ...save, ...start];
}

function labelsIn(value: FieldValue): readonly Label[] {
  if (value.kind === 'words') return [value.text];
  return value.kind === 'boxes' ? [...value.tick.labels, ...value.leaveEmpty.labels] : [];
}
