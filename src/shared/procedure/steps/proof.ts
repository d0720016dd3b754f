import type { Step } from '../task.ts';

/** The end of both ways: everything that can be asked without changing anything is asked, and weighed for the IdP. */
export const proofStep: Step = {
  id: 'proof',
  title: { de: 'Nachweis', en: 'Proof' },
  tasks: [
    {
      id: 'run-checks',
      title: { de: 'Wird es gehen?', en: 'Will it work?' },
      advice: {
        de: 'Der Assistent stellt dem Mandanten die Fragen, die auch ein IdP stellt, und sagt Ihnen, was Ihrem IdP dort begegnet. Er liest nur und ändert nichts.',
        en: 'The assistant asks the tenant what an IdP asks, and tells you what your IdP will meet there. It only reads and changes nothing.',
      },
      why: {
        de: 'Die Prüfung im IdP sagt meist nur, dass etwas fehlschlug. Hier sehen Sie jede Anfrage, die Antwort darauf, die Regel dazu und wer am Zug ist. Was sich nur durch Schreiben zeigen kann, ist als solches gekennzeichnet.',
        en: 'The test in the IdP mostly says only that something failed. Here you see each request, its answer, the rule that goes with it and whose turn it is. What only writing can show is marked as such.',
      },
      terms: ['scim', 'idp', 'base-url', 'bearer-token'],
      work: { kind: 'verification' },
    },
  ],
};
