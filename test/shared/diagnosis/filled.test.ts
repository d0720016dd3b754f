import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled } from '../../../src/shared/diagnosis/filled.ts';
import { checks } from '../../../src/shared/verification/check-list.ts';

const same = (text: string): { readonly de: string; readonly en: string } => ({ de: text, en: text });

describe('a stretch in brackets', () => {
  it('is kept when all its facts are there', () => {
    expect(filled(same('The name[ “{host}”] is not known.'), { host: 'na1.example' }).en).toBe(
      'The name “na1.example” is not known.',
    );
  });

  it.each<Readonly<Record<string, string>>>([{}, { host: '' }, { host: ' ' }, { other: 'x' }])(
    'vanishes without its fact: %j',
    (facts) => {
      expect(filled(same('The name[ “{host}”] is not known.'), facts).en).toBe('The name is not known.');
    },
  );

  it('vanishes when one of its facts is missing', () => {
    expect(filled(same('It[ is {entered} and not {answered}] ends.'), { entered: 'a' }).en).toBe('It ends.');
  });
});

describe('facts', () => {
  it('are not taken for placeholders or brackets themselves', () => {
    const facts = { said: '{status} [gone] {said}', status: '403' };
    expect(filled(same('[It says: {said}] end'), facts).en).toBe('It says: {status} [gone] {said} end');
  });

  it('do not come from the prototype', () => {
    expect(filled(same('x[ {constructor}][ {toString}]'), {}).en).toBe('x');
  });

  it('are cut when they are very long', () => {
    expect(filled(same('[{said}]'), { said: 'a'.repeat(5000) }).en).toBe(`${'a'.repeat(200)}…`);
  });

  it.each([
    ['check', 'token', checks.token.title.de, checks.token.title.en],
    ['check', 'made-up', '', ''],
    ['phase', 'body', 'mitten in der Antwort', 'in the middle of the answer'],
    ['phase', 'constructor', '', ''],
    ['fault', 'blank', 'Sie enthält ein Leerzeichen', 'it contains a blank'],
    ['seconds', '600', '10 Minuten vor', '10 minutes fast'],
    ['seconds', '-45', '45 Sekunden nach', '45 seconds slow'],
    ['seconds', 'soon', '', ''],
    ['expiresIn', '3600', '60 Minuten', '60 minutes'],
    ['milliseconds', '12345', '12,3 Sekunden', '12.3 seconds'],
    ['validTo', '2026-01-31T23:30:00Z', '31. Januar 2026 um 23:30 UTC', '31 January 2026 at 23:30 UTC'],
    ['expiredAt', 'yesterday', '', ''],
  ])('say %s %s in words', (name, value, de, en) => {
    expect(filled(same(`[{${name}}]`), { [name]: value })).toEqual({ de, en });
  });
});

it('puts any facts into any text without failing', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (text, facts) => {
      expect(typeof filled(same(text), facts).de).toBe('string');
    }),
  );
});
