import { describe, expect, it } from 'vitest';
import { type EnteredPlace, isElsewhere, readPlace, withPlace } from '../../../src/main/connections/tenant-details.ts';
import type { TrialNote } from '../../../src/shared/credential.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';
import { problemIn } from '../../support/problem-from.ts';

const before = '2026-11-22T10:00:00.000Z';
const at = '2026-11-23T10:00:00.000Z';
const accepted: TrialNote = { at: before, outcome: { kind: 'accepted' } };

const entered = (told: Partial<EnteredPlace> = {}): EnteredPlace => ({
  tenantAddress: 'na1.nice-incontact.com',
  confirmedHost: null,
  cloud: 'standard',
  issuer: '',
  ...told,
});

describe('Where a tenant is', () => {
  it('is read from what was pasted', () => {
    const pasted = entered({ tenantAddress: 'https://na1.nice-incontact.com/apps/admin?session=canary' });
    expect(readPlace(pasted, at)).toEqual({
      cloud: 'standard',
      issuer: null,
      tenantAddress: 'https://na1.nice-incontact.com',
      addressConfirmedAt: null,
    });
  });

  it('has an issuer of its own only in a cloud that is not in the list', () => {
    const issuer = 'https://login.cxone.example';
    expect(readPlace(entered({ cloud: 'other', issuer }), at)).toMatchObject({ cloud: 'other', issuer });
    expect(readPlace(entered({ cloud: 'fedramp', issuer }), at)).toMatchObject({ cloud: 'fedramp', issuer: null });
  });

  it('is a host outside CXone’s domains only when a person confirmed that very host, with the time', () => {
    const tenantAddress = 'https://contact.acme.example/apps';
    const unconfirmed = problemIn(() => readPlace(entered({ tenantAddress }), at));
    expect(unconfirmed).toEqual({ code: 'address-unconfirmed', facts: { host: 'contact.acme.example' } });
    const another = entered({ tenantAddress, confirmedHost: 'contact.acme.exampl' });
    expect(problemIn(() => readPlace(another, at)).code).toBe('address-unconfirmed');
    const confirmed = readPlace(entered({ tenantAddress, confirmedHost: 'contact.acme.example' }), at);
    expect(confirmed).toMatchObject({ tenantAddress: 'https://contact.acme.example', addressConfirmedAt: at });
  });

  it('was not confirmed by anybody when nobody had to', () => {
    const place = readPlace(entered({ confirmedHost: 'na1.nice-incontact.com' }), at);
    expect(place.addressConfirmedAt).toBeNull();
  });

  it.each([
    ['no address', entered({ tenantAddress: ' ' }), 'address-empty'],
    [
      'an address without encryption',
      entered({ tenantAddress: 'http://na1.nice-incontact.com' }),
      'address-not-secure',
    ],
    ['no issuer in another cloud', entered({ cloud: 'other' }), 'issuer-empty'],
  ])('is refused for %s', (_what, place, code) => {
    expect(problemIn(() => readPlace(place, at)).code).toBe(code);
  });
});

describe('A tenant that moves', () => {
  const tried = () => tenantConnection({ trials: { 'access-key': accepted, 'scim-token': accepted } });

  it.each([
    ['to another address', entered({ tenantAddress: 'https://au1.nice-incontact.com' })],
    ['to another cloud', entered({ cloud: 'fedramp' })],
    ['to another issuer', entered({ cloud: 'other', issuer: 'https://login.cxone.example' })],
  ])('leaves what trials said behind: %s', (_what, place) => {
    const connection = tried();
    const moved = withPlace(place)(connection, at);
    expect(moved.trials).toEqual({});
    expect(isElsewhere(connection, moved)).toBe(true);
  });

  it('nowhere keeps what trials said', () => {
    const connection = tried();
    expect(withPlace(entered())(connection, at)).toEqual(connection);
  });

  it('nowhere does not have its host confirmed again', () => {
    const host = { tenantAddress: 'https://contact.acme.example', addressConfirmedAt: before };
    const connection = tenantConnection(host);
    expect(withPlace(entered({ tenantAddress: 'contact.acme.example' }))(connection, at)).toEqual(connection);
  });

  it('to another unknown host has that one confirmed', () => {
    const connection = tenantConnection({ tenantAddress: 'https://contact.acme.example', addressConfirmedAt: before });
    const tenantAddress = 'https://phone.acme.example';
    expect(problemIn(() => withPlace(entered({ tenantAddress }))(connection, at)).code).toBe('address-unconfirmed');
    const moved = withPlace(entered({ tenantAddress, confirmedHost: 'phone.acme.example' }))(connection, at);
    expect(moved).toMatchObject({ tenantAddress, addressConfirmedAt: at });
  });

  it('to a host of CXone needs no confirmation and has none', () => {
    const connection = tenantConnection({ tenantAddress: 'https://contact.acme.example', addressConfirmedAt: before });
    expect(withPlace(entered())(connection, at)).toMatchObject({ addressConfirmedAt: null });
  });

  it('is never the practice tenant', () => {
    expect(problemIn(() => withPlace(entered())(practiceConnection(), at)).code).toBe('input-refused');
  });
});
