import type { Evidence } from '../evidence.ts';
import type { Label } from '../identity-providers/identity-provider.ts';
import type { IdentityProviderId } from '../identity-providers/registry.ts';
import type { LocalText } from '../language.ts';
import type { CxoneLabelId } from '../procedure/cxone-labels.ts';
import type { Damage, LiveSecret } from './panic.ts';

/** Something to do or to know, and how it is known. In the text `{labelId}` stands for a label of CXone. */
export interface RevokeStep {
  readonly text: LocalText;
  readonly evidence: Evidence;
}

/** How a kind of secret is made worthless in CXone. */
export interface CxoneGuide {
  /** The screens, in their order; empty where CXone's screens have no place for it. Documented by NICE. */
  readonly path: readonly CxoneLabelId[];
  readonly steps: readonly RevokeStep[];
  /** How it is seen that it is done; `null` where nothing shows it. */
  readonly proof: LocalText | null;
}

/** Where an IdP has the value, and what to do there. */
export interface IdpGuide {
  /** Empty where the value is not in the IdP. */
  readonly path: readonly Label[];
  /** How it is known that this is the way. */
  readonly pathEvidence: Evidence;
  readonly steps: readonly RevokeStep[];
}

const tokenInCxone: CxoneGuide = {
  path: ['appSelector', 'admin', 'tenantConfiguration', 'accountSettings', 'scimToken'],
  steps: [
    {
      text: {
        de: 'Hier wird das Token erzeugt. Wie es widerrufen wird, hat NICE nicht veröffentlicht: Sehen Sie nach, ob dieser Abschnitt eine Möglichkeit bietet, es zu löschen.',
        en: 'This is where the token is made. How it is revoked, NICE has not published: look whether this section offers a way to delete it.',
      },
      evidence: 'unknown',
    },
    {
      text: {
        de: 'Ob ein neues Token ({generate}, dann {saveAccountSettings}) das alte beendet, ist nicht bekannt, auch nicht, was aus dem Token wird, wenn sein Benutzer deaktiviert wird.',
        en: 'Whether a new token ({generate}, then {saveAccountSettings}) ends the old one is not known, and neither is what becomes of the token when its user is deactivated.',
      },
      evidence: 'unknown',
    },
    {
      text: {
        de: 'Finden Sie nichts, lassen Sie es vom Support von NICE beenden. Nennen Sie Mandant, Benutzer des Tokens und die Uhrzeit, seit der es als bekannt gelten muss.',
        en: 'If you find nothing, have NICE support end it. Name the tenant, the token’s user and the time since when it must be taken as known to others.',
      },
      evidence: 'inferred',
    },
  ],
  proof: {
    de: 'Beweis: Probieren Sie das Token danach im Assistenten aus. Erst wenn der Server es ablehnt, ist es wirkungslos.',
    en: 'Proof: try the token in the assistant afterwards. Only when the server refuses it is it worthless.',
  },
};

const accessKeyInCxone: CxoneGuide = {
  path: ['appSelector', 'admin', 'employees', 'security', 'accessKeys'],
  steps: [
    {
      text: {
        de: 'Öffnen Sie unter {employees} die Person, der der Schlüssel gehört, dann den Reiter {security}.',
        en: 'Under {employees}, open the person whose key it is, then the tab {security}.',
      },
      evidence: 'documented',
    },
    {
      text: {
        de: 'Löschen oder deaktivieren Sie den Schlüssel dort. Dass es geht, folgt aus der Berechtigung „Access Key“ (mit „Delete“) und aus dem Zustand ein/aus in der Beschreibung der API; wie die Knöpfe heißen, ist nicht veröffentlicht.',
        en: 'Delete or deactivate the key there. That this is possible follows from the permission “Access Key” (with “Delete”) and from the state on/off in the description of the API; what the buttons are called is not published.',
      },
      evidence: 'inferred',
    },
    {
      text: {
        de: 'Finden Sie keinen Knopf, deaktivieren Sie die Person: Nach Berichten Dritter gilt ihr Schlüssel dann nicht mehr.',
        en: 'If you find no button, deactivate the person: third parties report that the key is then no longer valid.',
      },
      evidence: 'inferred',
    },
  ],
  proof: {
    de: 'Beweis: Probieren Sie den Zugriffsschlüssel danach im Assistenten aus, wenn Sie einen Client haben. Erst wenn der Server ihn ablehnt, ist er wirkungslos.',
    en: 'Proof: try the access key in the assistant afterwards, if you have a client. Only when the server refuses it is it worthless.',
  },
};

const clientInCxone: CxoneGuide = {
  path: [],
  steps: [
    {
      text: {
        de: 'Das Client-Secret gibt NICE aus; in CXone gibt es keinen bekannten Bildschirm dafür. Ansprechpartner für Registrierungen ist devonesupport@nice.com.',
        en: 'The client secret is issued by NICE; no screen of CXone is known for it. The contact for registrations is devonesupport@nice.com.',
      },
      evidence: 'documented',
    },
    {
      text: {
        de: 'Wie ein Client-Secret widerrufen wird, ist nicht veröffentlicht. Schreiben Sie dorthin, welche App betroffen ist, dass das Secret bekannt geworden ist und dass Sie ein neues brauchen.',
        en: 'How a client secret is revoked is not published. Write there which app it is about, that the secret has become known, and that you need a new one.',
      },
      evidence: 'unknown',
    },
  ],
  proof: null,
};

const nothing: CxoneGuide = { path: [], steps: [], proof: null };

const inCxone: Readonly<Record<Damage, CxoneGuide>> = {
  'token-in-use': tokenInCxone,
  token: tokenInCxone,
  'access-key': accessKeyInCxone,
  'client-secret': clientInCxone,
  practice: nothing,
};

/** The way to revoke the secret in CXone. */
export const revokeInCxone = ({ damage }: Pick<LiveSecret, 'damage'>): CxoneGuide => inCxone[damage];

interface Place {
  readonly path: readonly Label[];
  readonly evidence: Evidence;
  /** The field that has the value. */
  readonly field: Label;
}

const places: Readonly<Record<IdentityProviderId, Place>> = {
  okta: { path: ['Provisioning > Settings > Integration > Edit'], evidence: 'documented', field: 'Authorization' },
  entra: { path: ['Enterprise applications', 'Provisioning'], evidence: 'documented', field: 'Secret Token' },
  onelogin: { path: ['Configuration'], evidence: 'inferred', field: 'SCIM Bearer Token' },
  other: {
    path: [{ de: 'SCIM-Anbindung (Provisioning) Ihres IdP', en: 'SCIM connection (provisioning) of your IdP' }],
    evidence: 'unknown',
    field: { de: 'Bearer-Token', en: 'Bearer token' },
  },
};

const textOf = (label: Label, language: keyof LocalText): string =>
  typeof label === 'string' ? label : label[language];

const bearerGoesOn: RevokeStep = {
  text: {
    de: 'Damit hört nur Ihr IdP auf, das Token zu verwenden. Wer den Wert kennt, kann es weiter benutzen, bis es in CXone widerrufen ist.',
    en: 'With this only your IdP stops using the token. Whoever knows the value can go on using it until it is revoked in CXone.',
  },
  evidence: 'documented',
};

const tokenInIdp = ({ path, evidence, field }: Place): IdpGuide => ({
  path,
  pathEvidence: evidence,
  steps: [
    {
      text: {
        de: `Tragen Sie im Feld „${textOf(field, 'de')}“ das neue Token ein, sobald es eines gibt. Bis dahin leeren Sie das Feld oder schalten die Bereitstellung ab.`,
        en: `Enter the new token in the field “${textOf(field, 'en')}” as soon as there is one. Until then empty the field or switch provisioning off.`,
      },
      evidence: 'inferred',
    },
    bearerGoesOn,
  ],
});

const otherTokenInIdp: IdpGuide = {
  path: [],
  pathEvidence: 'unknown',
  steps: [
    {
      text: {
        de: 'Nach Ihren Angaben steckt dieses Token nicht im IdP. Wo es sonst eingetragen ist, weiß der Assistent nicht; fragen Sie die Person, für die es erzeugt wurde.',
        en: 'By what you noted, this token is not in the IdP. Where else it is entered the assistant does not know; ask the person it was made for.',
      },
      evidence: 'confirmed',
    },
  ],
};

const accessKeyInIdp: IdpGuide = {
  path: [],
  pathEvidence: 'unknown',
  steps: [
    {
      text: {
        de: 'Auf den Wegen, die der Assistent kennt, steht der Zugriffsschlüssel nicht im IdP. Haben Sie ihn doch dort eingetragen, entfernen Sie ihn auch da.',
        en: 'On the ways the assistant knows, the access key is not in the IdP. If you did enter it there, remove it there, too.',
      },
      evidence: 'inferred',
    },
  ],
};

/** Only Okta has a way through a registered client. */
const clientInIdp: IdpGuide = {
  path: places.okta.path,
  pathEvidence: 'documented',
  steps: [
    {
      text: {
        de: 'Tragen Sie im Feld „Client Secret“ das neue ein, sobald NICE es ausgestellt hat, und melden Sie Okta mit „Re-authenticate with <Name der App>“ neu an.',
        en: 'Enter the new one in the field “Client Secret” as soon as NICE has issued it, and log Okta in anew with “Re-authenticate with <app name>”.',
      },
      evidence: 'inferred',
    },
  ],
};

const clientNotInIdp: IdpGuide = {
  path: [],
  pathEvidence: 'unknown',
  steps: [
    {
      text: {
        de: 'Auf Ihrem Weg über das SCIM-Token steht das Client-Secret nicht im IdP.',
        en: 'On your way, with the SCIM token, the client secret is not in the IdP.',
      },
      evidence: 'inferred',
    },
  ],
};

/** What to do in the IdP of the secret's connection. */
export function revokeInIdp({
  damage,
  identityProvider,
  way,
}: Pick<LiveSecret, 'damage' | 'identityProvider' | 'way'>): IdpGuide {
  switch (damage) {
    case 'token-in-use':
      return tokenInIdp(places[identityProvider]);
    case 'token':
      return otherTokenInIdp;
    case 'access-key':
      return accessKeyInIdp;
    case 'client-secret':
      return way === 'app-registration' ? clientInIdp : clientNotInIdp;
    case 'practice':
      return { path: [], pathEvidence: 'unknown', steps: [] };
  }
}
