import { expect, test } from 'vitest';
import { lifetimesWords } from '../../src/renderer/words/areas/lifetimes.ts';
import { Language } from '../../src/shared/language.ts';

const ended = { de: 'abgelaufen', en: 'ended' } as const;

test.each(Language.options)('says in %s that a secret has ended only where that is more than a rule', (language) => {
  const { overdue } = lifetimesWords[language];
  expect(overdue('<day>', 'rule')).not.toContain(ended[language]);
  for (const how of ['stated', 'date'] as const) expect(overdue('<day>', how)).toContain(ended[language]);
});
