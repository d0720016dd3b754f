import { expect, test } from 'vitest';
import {
  changesBy,
  cloudIn,
  cxoneLanguageIn,
  detailsIn,
  draftName,
  draftNamesOf,
  draftsOf,
  fieldOf,
  identityProviderIn,
  problemsIn,
  textsOf,
  wayIn,
  waysOf,
  withChanges,
} from '../../src/renderer/state/tenant-form.ts';
import { identityProviderIds } from '../../src/shared/identity-providers/registry.ts';
import { tenantConnection } from '../support/connections.ts';

const owner = 'f0000000-0000-4000-8000-000000000001';
const good = { 'connection-name': 'Ours', 'tenant-address': 'na1.nice-incontact.com' };
const unknownHost = 'cxone.example-corporation.com';

const faultsOf = (texts: Parameters<typeof detailsIn>[0]) =>
  problemsIn(detailsIn(texts)).map(([field, { code }]) => [field, code]);

test('finds nothing wrong with a name and an address of CXone', () => {
  expect(faultsOf(good)).toEqual([]);
});

test('names every fault at once, in the order of the fields', () => {
  expect(faultsOf({ cloud: 'other' })).toEqual([
    ['connection-name', 'name-empty'],
    ['tenant-address', 'address-empty'],
    ['issuer', 'issuer-empty'],
  ]);
});

test('takes blanks for no name', () => {
  expect(faultsOf({ ...good, 'connection-name': ' \t' })).toEqual([['connection-name', 'name-empty']]);
});

test('asks for the address where only the tenant id is there', () => {
  const texts = { ...good, 'tenant-address': '11eb660f-4c6d-34a0-8733-0242ac110002' };
  expect(faultsOf(texts)).toEqual([['tenant-address', 'address-is-tenant-id']]);
});

test('asks for a confirmation of an unknown host, and for that very host', () => {
  const texts = { ...good, 'tenant-address': unknownHost };
  expect(faultsOf(texts)).toEqual([['confirmed-host', 'address-unconfirmed']]);
  expect(faultsOf({ ...texts, 'confirmed-host': 'elsewhere.example.com' })).toHaveLength(1);
  expect(faultsOf({ ...texts, 'confirmed-host': unknownHost })).toEqual([]);
});

test('needs the login address only for a cloud that is not in the list', () => {
  expect(faultsOf({ ...good, cloud: 'fedramp', issuer: 'nonsense' })).toEqual([]);
  expect(faultsOf({ ...good, cloud: 'other', issuer: 'https://login.example.com' })).toEqual([]);
});

test('drops the confirmation as soon as the host is another one', () => {
  const texts = { 'tenant-address': unknownHost, 'confirmed-host': unknownHost };
  expect(changesBy(texts, 'tenant-address', `${unknownHost}x`)).toContainEqual({ field: 'confirmed-host', text: '' });
  expect(changesBy(texts, 'tenant-address', '')).toContainEqual({ field: 'confirmed-host', text: '' });
});

test('keeps the confirmation while the host stays the same', () => {
  const texts = { 'tenant-address': unknownHost, 'confirmed-host': unknownHost };
  const text = `https://${unknownHost}/scim/v2`;
  expect(changesBy(texts, 'tenant-address', text)).toEqual([{ field: 'tenant-address', text }]);
  expect(changesBy(texts, 'connection-name', 'Ours')).toEqual([{ field: 'connection-name', text: 'Ours' }]);
});

test('takes the cloud the address speaks for until the person chooses one', () => {
  const fedramp = { 'tenant-address': 'https://cxone.nicecxone-gov.com' };
  expect(cloudIn({})).toBe('standard');
  expect(cloudIn(fedramp)).toBe('fedramp');
  expect(cloudIn({ ...fedramp, cloud: 'au-sovereign' })).toBe('au-sovereign');
  expect(cloudIn({ ...fedramp, cloud: 'no cloud at all' })).toBe('fedramp');
});

test('offers the app registration only where NICE supports it, and the token everywhere', () => {
  const withRegistration = identityProviderIds.filter((id) => waysOf(id).includes('app-registration'));
  expect(withRegistration).toEqual(['okta']);
  expect(identityProviderIds.every((id) => waysOf(id).includes('token'))).toBe(true);
});

test('falls back to the token when the chosen way is not open with the chosen provider', () => {
  expect(wayIn({ 'identity-provider': 'okta', way: 'app-registration' })).toBe('app-registration');
  expect(wayIn({ 'identity-provider': 'entra', way: 'app-registration' })).toBe('token');
});

test('reads drafts that no longer mean anything as not chosen', () => {
  expect(identityProviderIn({ 'identity-provider': 'gone' })).toBe(identityProviderIds[0]);
  expect(cxoneLanguageIn({ 'cxone-language': 'xx' }, 'de')).toBe('de');
  expect(cxoneLanguageIn({ 'cxone-language': 'ko' }, 'de')).toBe('ko');
});

test('keeps the drafts of a connection apart from those of the form and of other connections', () => {
  const drafts = { 'connection-name': 'new', [draftName('connection-name', owner)]: 'changed' };
  expect(draftsOf(drafts, null)).toEqual({ 'connection-name': 'new' });
  expect(draftsOf(drafts, owner)).toEqual({ 'connection-name': 'changed' });
  expect(draftsOf(drafts, 'f0000000-0000-4000-8000-000000000002')).toEqual({});
});

test('counts emptied drafts as none, so that changes that were given up are gone', () => {
  const emptied = Object.fromEntries(draftNamesOf(owner).map((name) => [name, '']));
  expect(draftsOf(emptied, owner)).toEqual({});
});

test('starts with the details of the connection, which are in order as they are', () => {
  const confirmed = tenantConnection({
    tenantAddress: `https://${unknownHost}:8443`,
    addressConfirmedAt: '2026-11-23T10:00:00.000Z',
  });
  expect(faultsOf(textsOf(confirmed))).toEqual([]);
  expect(detailsIn(textsOf(confirmed)).confirmedHost).toBe(`${unknownHost}:8443`);
});

test('changes only what was written', () => {
  expect(withChanges(good, [{ field: 'issuer', text: 'x' }])).toEqual({ ...good, issuer: 'x' });
});

test.each([
  ['name-empty', 'connection-name'],
  ['name-not-found', null],
  ['address-empty', 'tenant-address'],
  ['address-is-issuer', 'tenant-address'],
  ['address-unconfirmed', 'confirmed-host'],
  ['address-not-allowed', null],
  ['issuer-empty', 'issuer'],
  ['disk-full', null],
] as const)('shows %s at the field %s', (code, field) => {
  expect(fieldOf({ code })).toBe(field);
});
