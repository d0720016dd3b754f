import { passes, places } from '../advice/parts.ts';
import { type CauseInfo, cleanCycle, concluded, entraDocs, entraTest, readInactive } from './cause.ts';

/** What Microsoft Entra reports. */
export const entraCauses = {
  E1: {
    actor: 'cxone-admin',
    what: {
      de: 'Entra wird mit dem eingetragenen Token abgewiesen: Es ist zu Ende, ersetzt oder widerrufen.',
      en: 'Entra is turned away with the token it holds: it has come to its end, was replaced or revoked.',
    },
    todo: {
      de: `Erzeugen Sie unter ${places.token.de} ein neues Token und tragen Sie es in Entra unter „Secret Token“ ein: „Test Connection“, speichern, dann „Restart provisioning“.`,
      en: `Generate a new token under ${places.token.en} and enter it in Entra as “Secret Token”: “Test Connection”, save, then “Restart provisioning”.`,
    },
    proof: entraTest,
    evidence: 'inferred',
    source: 'https://knowledge.broadcom.com/external/article/430118',
  },
  E2: {
    actor: 'idp-admin',
    what: {
      de: 'Entra bekam auf seine Probe „nicht gefunden“ statt einer leeren Liste: Die „Tenant URL“ ist falsch, oder der Server antwortet anders, als Entra es braucht.',
      en: 'Entra’s probe was answered “not found” instead of an empty list: the “Tenant URL” is wrong, or the server answers differently from what Entra needs.',
    },
    todo: {
      de: 'Sehen Sie hier nach, was dieselbe Probe ergibt. Ist sie bestanden, muss die „Tenant URL“ in Entra genau so lauten wie die geprüfte, mit /oauth/scim/v2.',
      en: 'Look here what the same probe finds. If it passes, the “Tenant URL” in Entra must read exactly like the one checked, with /oauth/scim/v2.',
    },
    proof: passes('search-nobody'),
    evidence: 'documented',
    source: entraDocs('application-provisioning-quarantine-status'),
  },
  E3: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Auftrag steht in Quarantäne, weil das Token abgewiesen wird. Entra versucht es immer seltener und schaltet nach vier Wochen ab.',
      en: 'The job is in quarantine because the token is turned away. Entra tries less and less often and switches off after four weeks.',
    },
    todo: {
      de: `Erzeugen Sie unter ${places.token.de} ein neues Token, tragen Sie es in Entra unter „Secret Token“ ein und drücken Sie „Restart provisioning“.`,
      en: `Generate a new token under ${places.token.en}, enter it in Entra as “Secret Token” and press “Restart provisioning”.`,
    },
    proof: {
      de: 'Der Auftrag in Entra verlässt die Quarantäne.',
      en: 'The job in Entra leaves quarantine.',
    },
    evidence: 'documented',
    source: entraDocs('application-provisioning-quarantine-status'),
  },
  E4: {
    actor: 'idp-admin',
    what: {
      de: 'Der Server versteht die Form nicht, in der Entra Änderungen sendet (PATCH).',
      en: 'The server does not understand the form in which Entra sends changes (PATCH).',
    },
    todo: {
      de: 'Steht „aadOptscim062020“ in der „Tenant URL“, entfernen Sie es. Steht es nicht dort, versuchen Sie es an einer Testperson damit.',
      en: 'If “aadOptscim062020” is in the “Tenant URL”, remove it. If it is not, try it with a test person.',
    },
    proof: readInactive,
    evidence: 'inferred',
    source: 'https://learn.microsoft.com/en-us/answers/questions/5746233',
  },
  E5: {
    actor: 'idp-admin',
    what: {
      de: 'Der IdP wollte eine Person endgültig löschen (DELETE). Für CXone ist das nicht beschrieben.',
      en: 'The IdP tried to delete a person for good (DELETE). For CXone that is not described.',
    },
    todo: {
      de: 'Schalten Sie das Löschen im IdP aus, in Entra in der Zuordnung (Attribute mapping) die Aktion „Delete“. Wer ausscheidet, wird deaktiviert.',
      en: 'Switch deleting off in the IdP, in Entra the action “Delete” in the attribute mapping. Leavers are deactivated.',
    },
    proof: cleanCycle,
    evidence: 'inferred',
    source: entraDocs('use-scim-to-provision-users-and-groups'),
  },
  E6: {
    actor: 'idp-admin',
    what: {
      de: 'Entra überträgt auch Gruppen. Für CXone sind keine beschrieben, und der Durchgang scheitert dort.',
      en: 'Entra sends groups as well. For CXone none are described, and the cycle fails there.',
    },
    todo: {
      de: 'Schalten Sie in Entra die Zuordnung der Gruppen aus (Attribute mapping).',
      en: 'Switch off the mapping of groups in Entra (attribute mapping).',
    },
    proof: cleanCycle,
    evidence: 'inferred',
    source: 'https://github.com/goauthentik/authentik/issues/25333',
  },
  E7: {
    actor: 'idp-admin',
    what: {
      de: 'Die Galerie-App „NICE CXone“ dient nur der Anmeldung (SSO) und bietet keine Bereitstellung.',
      en: 'The gallery app “NICE CXone” is for single sign-on only and offers no provisioning.',
    },
    todo: {
      de: 'Legen Sie in Entra eine eigene Anwendung an („Non-gallery“).',
      en: 'Create an application of your own in Entra (“Non-gallery”).',
    },
    proof: { de: 'Die Anwendung hat die Seite „Provisioning“.', en: 'The application has the page “Provisioning”.' },
    evidence: 'documented',
    source: 'https://learn.microsoft.com/en-us/entra/identity/saas-apps/nice-cxone-tutorial',
  },
  E8: {
    actor: 'idp-admin',
    what: {
      de: 'Die Anwendung in Entra wurde für OIDC registriert. Solche Anwendungen bieten keine Bereitstellung.',
      en: 'The application in Entra was registered for OIDC. Such applications offer no provisioning.',
    },
    todo: {
      de: 'Legen Sie für die Bereitstellung eine zweite Anwendung an („Non-gallery“).',
      en: 'Create a second application for provisioning (“Non-gallery”).',
    },
    proof: { de: 'Die Anwendung hat die Seite „Provisioning“.', en: 'The application has the page “Provisioning”.' },
    evidence: 'documented',
    source: entraDocs('known-issues'),
  },
  E9: {
    actor: 'idp-admin',
    what: {
      de: 'Mit dem Schalter „aadOptscim062020“ funktioniert „Provision on-demand“ nicht.',
      en: 'With the flag “aadOptscim062020”, “Provision on-demand” does not work.',
    },
    todo: {
      de: 'Nehmen Sie den Schalter für die Probe aus der „Tenant URL“, oder warten Sie einen Durchgang ab, etwa 40 Minuten.',
      en: 'Take the flag out of the “Tenant URL” for the trial, or wait for a cycle, about 40 minutes.',
    },
    proof: { de: '„Provision on-demand“ gelingt.', en: '“Provision on-demand” succeeds.' },
    evidence: 'documented',
    source: entraDocs('application-provisioning-config-problem-scim-compatibility'),
  },
  E10: {
    actor: 'idp-admin',
    what: {
      de: 'In der US-Government-Cloud dürfen Token und Benachrichtigungsadressen zusammen höchstens 1 KB lang sein.',
      en: 'In the US Government cloud, token and notification addresses together may be 1 KB long at most.',
    },
    todo: {
      de: 'Entfernen Sie Benachrichtigungsadressen und speichern Sie noch einmal.',
      en: 'Remove notification addresses and save again.',
    },
    proof: { de: 'Entra speichert das Token.', en: 'Entra saves the token.' },
    evidence: 'documented',
    source: entraDocs('known-issues'),
  },
  E11: {
    actor: 'idp-admin',
    what: {
      de: 'Ein Sonderzeichen im Benutzernamen lässt die Suche scheitern; Entra findet die Person dann nie.',
      en: 'A special character in the user name makes the search fail; Entra then never finds the person.',
    },
    todo: {
      de: 'Ändern Sie den Benutzernamen dieser Person, oder gleichen Sie in Entra über ein anderes Feld ab.',
      en: 'Change this person’s user name, or match by another field in Entra.',
    },
    proof: passes('search-special'),
    evidence: 'documented',
    source: entraDocs('use-scim-to-provision-users-and-groups'),
  },
  E15: {
    actor: 'vendor',
    what: {
      de: 'Der Server meldet Erfolg, aber die Person ist unverändert. Vielleicht hat er „False“ als Text gelesen statt als Wahrheitswert.',
      en: 'The server reports success, but the person is unchanged. Perhaps it read “False” as text instead of a boolean.',
    },
    todo: {
      de: 'Sehen Sie in CXone nach, ob die Person aktiv ist. Sendet der IdP „False“ als Text, versuchen Sie es an einer Testperson mit „aadOptscim062020“; hilft das nicht, fragen Sie den Support von NICE.',
      en: 'Look in CXone whether the person is active. If the IdP sends “False” as text, try “aadOptscim062020” with a test person; if that does not help, ask NICE support.',
    },
    proof: readInactive,
    evidence: 'inferred',
    source: 'https://github.com/NorthlandPositronics/Cogtrix/issues/122',
  },
  E16: {
    actor: 'idp-admin',
    what: {
      de: 'Entra meldet ungültige Anmeldedaten. Der Grund lässt sich aus dieser Meldung allein nicht erkennen: Pfad der Adresse, „Bearer“ vor dem Token, eine Sperre für Entra oder das Token selbst.',
      en: 'Entra reports invalid credentials. The reason cannot be told from this message alone: the path of the address, “Bearer” before the token, a block for Entra, or the token itself.',
    },
    todo: {
      de: 'Prüfen Sie dasselbe Token hier. Wird es angenommen, vergleichen Sie in Entra der Reihe nach: „Tenant URL“ mit /oauth/scim/v2, „Secret Token“ ohne „Bearer“, dann die Freigabe für Entra im Netz.',
      en: 'Check the same token here. If it is accepted, compare in Entra, in this order: “Tenant URL” with /oauth/scim/v2, “Secret Token” without “Bearer”, then whether the network lets Entra in.',
    },
    proof: entraTest,
    evidence: 'unknown',
    source: concluded,
  },
} as const satisfies Readonly<Record<string, CauseInfo>>;
