import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withDraft, withoutDraftsOf } from '../../../src/main/connections/drafts.ts';
import { Drafts } from '../../../src/shared/app-state.ts';
import { tenantConnection } from '../../support/connections.ts';

const connection = tenantConnection();
const other = tenantConnection();

describe('A draft', () => {
  it('takes the place of the older one, and of no other', () => {
    const drafts = { 'connection-name': 'Ou', [`connection-name/${connection.id}`]: 'Theirs' };
    expect(withDraft(drafts, 'connection-name', 'Ours', [connection])).toEqual({
      ...drafts,
      'connection-name': 'Ours',
    });
  });

  it('of a field that was emptied is gone', () => {
    expect(withDraft({ 'connection-name': 'O', cloud: 'other' }, 'connection-name', '', [])).toEqual({
      cloud: 'other',
    });
    expect(withDraft({ 'tenant-address': 'h' }, 'tenant-address', '#token=canary', [])).toEqual({});
  });

  it.each(['tenant-address', 'issuer', `tenant-address/${connection.id}`, `issuer/${connection.id}`] as const)(
    'of an address holds nothing that could be a session: %s',
    (draft) => {
      const drafts = withDraft({}, draft, 'https://na1.nice-incontact.com/login?code=canary\n#token=canary', [
        connection,
      ]);
      expect(drafts).toEqual({ [draft]: 'https://na1.nice-incontact.com/login' });
    },
  );

  it('holds no key or token that was pasted into the wrong field', () => {
    const key = `${'ABCDEFGHJKLMNPQRSTUV234567'.repeat(2)}====`;
    expect(withDraft({}, 'connection-name', `Ours ${key}`, [])).toEqual({ 'connection-name': 'Ours ' });
    expect(withDraft({}, 'tenant-address', key, [])).toEqual({});
    expect(withDraft({}, 'tenant-address', `https://admin:canary@na1.nice-incontact.com/x`, [])).toEqual({
      'tenant-address': 'https://na1.nice-incontact.com/x',
    });
  });

  it.each(['11eb660f-4c6d-34a0-8733-0242ac110002', 'a-very-long-host-name-with-many-parts-of-europe-1.nicecxone.com'])(
    'keeps what is no secret, however long: %s',
    (text) => {
      expect(withDraft({}, 'tenant-address', text, [])).toEqual({ 'tenant-address': text });
    },
  );

  it('of anything else may hold any character', () => {
    expect(withDraft({}, 'connection-name', 'Who? #1', [])).toEqual({ 'connection-name': 'Who? #1' });
  });

  it('about a connection that is gone is not kept', () => {
    expect(withDraft({}, `connection-name/${randomUUID()}`, 'late', [connection])).toEqual({});
  });
});

describe('Forgetting drafts', () => {
  const drafts = Drafts.parse({
    'connection-name': 'new',
    way: 'token',
    [`connection-name/${connection.id}`]: 'changed',
    [`issuer/${connection.id}`]: 'changed',
    [`connection-name/${other.id}`]: 'kept',
  });

  it('of the form leaves those of every connection', () => {
    expect(Object.values(withoutDraftsOf(drafts, null))).toEqual(['changed', 'changed', 'kept']);
  });

  it('of one connection leaves the form and the other connections', () => {
    expect(Object.values(withoutDraftsOf(drafts, connection.id))).toEqual(['new', 'token', 'kept']);
  });
});
