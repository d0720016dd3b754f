import { expect, test } from 'vitest';
import { breakable } from '../../src/renderer/components/breakable.ts';

test.each([
  ['https://na1.nice-incontact.com/scim/v2', ['https://na1.', 'nice-incontact.', 'com', '/scim', '/v2']],
  ['userName', ['userName']],
  ['', ['']],
])('breaks %j before a slash and after a dot, and keeps the two slashes of a scheme together', (text, parts) => {
  expect(breakable(text)).toEqual(parts);
});

test('loses no character of a long address', () => {
  const address = 'https://a.b.example.com:8443/oauth/scim/v2?filter=userName%20eq%20x';
  expect(breakable(address).join('')).toBe(address);
});
