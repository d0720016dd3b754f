import { expect, it } from 'vitest';
import { Language } from '../../../src/shared/language.ts';
import { identityProviderIds } from '../../../src/shared/identity-providers/registry.ts';
import { liveSecretsOf, orderOfDamage, reasons, withNewSecrets } from '../../../src/shared/panic/damage.ts';
import { Damage } from '../../../src/shared/panic/panic.ts';
import { revokeInCxone, revokeInIdp } from '../../../src/shared/panic/revoking.ts';
import type { Rotation } from '../../../src/shared/rotation/rotation.ts';
import { labelText } from '../../../src/shared/procedure/label-text.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';

const note = { lastFour: '1234', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
const tokens = (['scim-token', 'scim-token-2'] as const).map((name) => ({
  name,
  owner: 'ada@acme.example',
  label: name === 'scim-token' ? '' : 'Ada’s',
  use: 'shared' as const,
}));
const all = {
  'access-key-id': note,
  'access-key-secret': note,
  'client-id': note,
  'client-secret': note,
  'scim-token': note,
  'scim-token-2': note,
};

it('lists the secrets of all connections, the worst first, and no IDs', () => {
  const listed = liveSecretsOf([
    practiceConnection({ credentials: all }),
    tenantConnection({ name: 'B', credentials: all, tokens, tokenInUse: 'scim-token-2' }),
    tenantConnection({ name: 'A', credentials: { 'access-key-secret': note, 'scim-token': note } }),
  ]);
  expect(listed.map(({ connectionName, credential }) => `${connectionName} ${credential}`)).toEqual([
    'A scim-token',
    'B scim-token-2',
    'B scim-token',
    'A access-key-secret',
    'B access-key-secret',
    'B client-secret',
    'Practice access-key-secret',
    'Practice client-secret',
    'Practice scim-token',
    'Practice scim-token-2',
  ]);
  expect(listed[1]).toMatchObject({ label: 'Ada’s', owner: 'ada@acme.example', damage: 'token-in-use' });
});

it('lists also what takes the place of another, and what was not found here: both are valid in CXone', () => {
  const listed = liveSecretsOf([
    tenantConnection({
      credentials: { 'access-key-id-next': note, 'access-key-secret-next': note },
      missing: all,
      tokens,
    }),
  ]);
  expect(listed.map(({ credential, damage }) => [credential, damage])).toEqual([
    ['scim-token', 'token-in-use'],
    ['scim-token-2', 'token'],
    ['access-key-secret-next', 'access-key'],
    ['access-key-secret', 'access-key'],
    ['client-secret', 'client-secret'],
  ]);
});

it('takes no token for one in use where the IdP logs in with a client', () => {
  const [token, client] = liveSecretsOf([
    tenantConnection({ way: 'app-registration', credentials: { 'scim-token': note, 'client-secret': note } }),
  ]);
  expect([token?.damage, client?.damage]).toEqual(['token', 'client-secret']);
});

const begun = { old: 'scim-token', next: 'scim-token-2', begunAt: note.storedAt, owner: 'other' } as const;
const checked = {
  madeAt: note.storedAt,
  storedAt: note.storedAt,
  checkedAt: note.storedAt,
  check: 'measured',
} as const;

it('takes both tokens for ones in use while the new one is entered and not proven yet', () => {
  const connection = tenantConnection({ credentials: { 'scim-token': note, 'scim-token-2': note }, tokens });
  const damages = (rotation: Rotation) => liveSecretsOf([{ ...connection, rotation }]).map(({ damage }) => damage);
  expect(damages({ ...begun, ...checked, at: 'enter' })).toEqual(['token-in-use', 'token']);
  expect(damages({ ...begun, ...checked, at: 'confirm', enteredAt: note.storedAt })).toEqual([
    'token-in-use',
    'token-in-use',
  ]);
});

it('says as documented nothing that only the person knows', () => {
  const documented = Object.values(reasons).filter(({ evidence }) => evidence === 'documented');
  for (const { text } of documented) expect(text.en).not.toMatch(/entered|this one|noted/i);
});

it('adds what is new, and keeps the ticks of what is listed, with what is known of it by now', () => {
  const connection = tenantConnection({ credentials: { 'access-key-secret': note } });
  const at = '2026-01-02T03:04:05.000Z';
  const listed = liveSecretsOf([connection]).map((secret) => ({ ...secret, revokedAt: at }));
  const found = liveSecretsOf([{ ...connection, name: 'New name', credentials: all }]);
  const joined = withNewSecrets(listed, found);
  expect(joined.map(({ credential }) => credential)).toContain('client-secret');
  expect(joined.filter(({ revokedAt }) => revokedAt === at)).toEqual(
    listed.map((secret) => ({ ...secret, connectionName: 'New name' })),
  );
});

it('knows every damage once in its order', () => {
  expect(orderOfDamage.toSorted()).toEqual(Damage.options.toSorted());
});

const guides = Damage.options.flatMap((damage) =>
  identityProviderIds.flatMap((identityProvider) =>
    (['token', 'app-registration'] as const).map((way) => ({ damage, identityProvider, way })),
  ),
);

it.each(guides)('says how $damage is revoked with $identityProvider ($way), in both languages', (secret) => {
  const steps = [...revokeInCxone(secret).steps, ...revokeInIdp(secret).steps];
  expect(steps.length > 0).toBe(secret.damage !== 'practice');
  for (const language of Language.options) {
    const { text: why, noted } = reasons[secret.damage];
    const texts = [why, ...(noted ? [noted] : []), ...steps.map(({ text }) => text)].map((text) => text[language]);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter((text) => (language === 'de' ? /[”’"]/ : /[„"]/).test(text))).toEqual([]);
    // Whatever stands in braces is a label of CXone.
    const pieces = texts.flatMap(labelText).filter((piece) => typeof piece === 'string');
    expect(pieces.filter((piece) => /[{}]/.test(piece))).toEqual([]);
  }
});

it('does not claim to know how a SCIM token is revoked in CXone', () => {
  const { path, steps } = revokeInCxone({ damage: 'token-in-use' });
  expect(path.at(-1)).toBe('scimToken');
  expect(steps.map(({ evidence }) => evidence)).toEqual(['unknown', 'unknown', 'inferred']);
});
