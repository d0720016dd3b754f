import type { LocalText } from '../language.ts';
import type { Dialect } from '../identity-providers/dialect.ts';
import { capabilityNames } from './capabilities.ts';
import { checks } from './check-list.ts';
import type { Known } from './observe.ts';
import type { Reason } from './verdict.ts';

/** A reason as a sentence: what, at this server, and when the IdP asks for it. */
export function reasonText(reason: Reason, dialect: Dialect): LocalText {
  if (reason.need === null) return (reason.kind === 'blocks' ? dialect.impossible : undefined) ?? notPublished;
  const name = capabilityNames[reason.need.capability];
  const { when, avoidBy } = reason.need;
  const state = stateOf(reason.known);
  const advice = reason.kind === 'avoid' ? avoidBy : undefined;
  return {
    de: sentence(`${name.de}: ${state.de}. Gebraucht ${when.de}.`, advice?.de),
    en: sentence(`${name.en}: ${state.en}. Needed ${when.en}.`, advice?.en),
  };
}

const sentence = (text: string, advice: string | undefined): string =>
  advice === undefined ? text : `${text} ${advice}`;

const notPublished: LocalText = {
  de: 'Welche Anfragen dieser IdP stellt, ist nicht oder nur zum Teil veröffentlicht. Vorhersagen lässt es sich deshalb nicht; die eigene Prüfung des IdP zeigt es.',
  en: 'Which requests this IdP makes is not published, or only in part. So it cannot be foretold; the IdP’s own test shows it.',
};

const states: Readonly<Record<Exclude<Known['state'], 'not-described'>, LocalText>> = {
  works: { de: 'gemessen und gut', en: 'measured and good' },
  deviates: { de: 'gemessen, weicht ab', en: 'measured, deviates' },
  refused: { de: 'geht an diesem Server nicht', en: 'does not work at this server' },
  described: { de: 'beschrieben, nicht gemessen', en: 'described, not measured' },
  'not-measured': { de: 'nicht gemessen', en: 'not measured' },
};

function stateOf({ state, code, check }: Known): LocalText {
  if (state === 'deviates' && check !== null)
    return {
      de: `gemessen, weicht ab bei „${checks[check].title.de}“`,
      en: `measured, deviates in “${checks[check].title.en}”`,
    };
  if (state === 'not-described')
    return {
      de: 'nirgends beschrieben; zeigen kann es nur ein Versuch',
      en: 'described nowhere; only a trial can show it',
    };
  if (state === 'not-measured' && code === 'nobody-known')
    return {
      de: 'nicht gemessen, weil niemand bekannt ist, nach dem gesucht werden kann',
      en: 'not measured, because nobody is known who could be searched for',
    };
  return states[state];
}
