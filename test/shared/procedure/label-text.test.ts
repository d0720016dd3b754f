import { describe, expect, it } from 'vitest';
import { labelText } from '../../../src/shared/procedure/label-text.ts';

describe('labelText', () => {
  it.each([
    ['Click it.', ['Click it.']],
    ['Click {save}.', ['Click ', { label: 'save' }, '.']],
    ['{saveDraft} alone', [{ label: 'saveDraft' }, ' alone']],
    ['Go to {security}', ['Go to ', { label: 'security' }]],
    ['{admin}{employees}', [{ label: 'admin' }, { label: 'employees' }]],
    ['', []],
  ])('splits %j into text and labels', (text, pieces) => {
    expect(labelText(text)).toEqual(pieces);
  });

  it.each(['{nothing}', '{toString}', '{ save }', '{}', 'open { only', '{{'])('keeps %j as it is', (text) => {
    const pieces = labelText(text);
    expect(pieces.filter((piece) => typeof piece === 'string').join('')).toBe(text);
  });
});
