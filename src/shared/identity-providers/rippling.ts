import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

/** Rippling, custom integration, as guides of Kombo and WorkOS describe it. */
export const ripplingDialects = {
  rippling: {
    name: { de: 'Rippling', en: 'Rippling' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'inferred' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Schalten Sie „Supports Groups“ aus, zunächst auch „Supports Pagination“ und die Option für PATCH: PUT ist beschrieben.',
        en: 'Switch “Supports Groups” off, and at first also “Supports Pagination” and the option for PATCH: PUT is described.',
      },
    ],
    sends: ['externalId', 'emails', 'name.givenName', 'name.familyName'],
    sources: ['Guides of Kombo and WorkOS'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
