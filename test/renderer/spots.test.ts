import { expect, test } from 'vitest';
import { spotOfNewConnection } from '../../src/renderer/state/spots.ts';

test.each([
  ['name-empty', 'connection-name'],
  ['address-empty', 'tenant-address'],
  ['address-is-issuer', 'tenant-address'],
  ['disk-full', 'new-connection'],
] as const)('shows %s of a new connection at %s', (code, spot) => {
  expect(spotOfNewConnection({ code })).toBe(spot);
});
