import { expect, test } from 'vitest';
import { refusalSaying } from '../../src/renderer/steps/catching/refusal-saying.ts';
import { catchingWords } from '../../src/renderer/words/areas/catching.ts';

const catching = catchingWords.en;
const sayingOf = (code: Parameters<typeof refusalSaying>[0]) =>
  refusalSaying(code, 'access-key-secret', catching, (problem) => `<${problem}>`);

test.each(['client-refused', 'grant-refused'] as const)('says nothing against a caught key after %s', (code) => {
  expect(sayingOf(code)).toEqual({ title: catching.notJudged[code], how: `<${code}>` });
});

test.each(['key-refused', 'forbidden'] as const)('says after %s that the key is not accepted', (code) => {
  expect(sayingOf(code)).toEqual({ title: catching.notAccepted, how: catching.notAcceptedHow['access-key-secret'] });
});
