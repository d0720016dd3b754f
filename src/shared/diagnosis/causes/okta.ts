import { passes, places } from '../advice/parts.ts';
import { type CauseInfo, concluded, oktaTest, oneCreated, readInactive } from './cause.ts';

/** What Okta reports. */
export const oktaCauses = {
  O1: {
    actor: 'idp-admin',
    what: {
      de: 'Okta wird abgewiesen: Das Token ist falsch, zu Ende oder darf zu wenig, oder die Basis-URL passt nicht dazu.',
      en: 'Okta is turned away: the token is wrong, at its end or may do too little, or the base URL does not go with it.',
    },
    todo: {
      de: 'Prüfen Sie hier das Token, das in Okta steht. Wird es angenommen, vergleichen Sie in Okta Basis-URL und Token mit den Werten, die der Assistent zeigt.',
      en: 'Check here the token that is in Okta. If it is accepted, compare base URL and token in Okta with the values the assistant shows.',
    },
    proof: oktaTest,
    evidence: 'documented',
    source: 'https://support.okta.com/help/s/article/error-authenticating-unauthorized',
  },
  O2: {
    actor: 'idp-admin',
    what: {
      de: 'Das Wort „Bearer“ steht doppelt vor dem Token oder fehlt. Eine App aus dem App Integration Wizard setzt es nach Berichten selbst davor.',
      en: 'The word “Bearer” stands twice before the token, or is missing. An app from the App Integration Wizard is reported to add it itself.',
    },
    todo: {
      de: 'Tragen Sie in Okta nur das Token ein, ohne „Bearer“ und ohne Leerzeichen. In einem selbst gemachten Header schreiben Sie „Bearer“, ein Leerzeichen und das Token.',
      en: 'In Okta, enter the token only, without “Bearer” and without blanks. In a header of your own making, write “Bearer”, a blank and the token.',
    },
    proof: oktaTest,
    evidence: 'inferred',
    source: 'https://help.sourcegraph.com/article/troubleshooting-scim-authentication-errors-with-okta',
  },
  O4: {
    actor: 'vendor',
    what: {
      de: 'Oktas Test fragt nach einer Liste ohne Suche. Nach der Beschreibung von CXone ist die Suche Pflicht; dann scheitert der Test trotz richtigen Tokens.',
      en: 'Okta’s test asks for a list without a search. By CXone’s description the search is compulsory; then the test fails in spite of a right token.',
    },
    todo: {
      de: 'Sehen Sie hier nach, was die Prüfung von Oktas Test ergab. Wurde die Liste abgelehnt, geben Sie den kopierten Befund dem Support von NICE.',
      en: 'Look here what the check of Okta’s test found. If the list was refused, give the copied finding to NICE support.',
    },
    proof: passes('list-first-two'),
    evidence: 'inferred',
    source:
      'https://docs.delinea.com/online-help/delinea-platform/scim/okta-scim-provisioning/okta-scim-endpoint-reference.htm',
  },
  O5: {
    actor: 'cxone-admin',
    what: {
      de: 'Das Token in Okta ist richtig, aber die Rolle seines Inhabers darf zu wenig.',
      en: 'The token in Okta is right, but its owner’s role may do too little.',
    },
    todo: {
      de: `Öffnen Sie ${places.roles.de} und geben Sie der Rolle des Inhabers ${places.right.de}; schließen Sie mit ${places.activate.de} ab.`,
      en: `Open ${places.roles.en} and give the owner’s role ${places.right.en}; finish with ${places.activate.en}.`,
    },
    proof: oneCreated,
    evidence: 'inferred',
    source: 'https://support.okta.com/help/s/article/minimum-permissions-required-for-group-push-in-okta-org2org',
  },
  O6: {
    actor: 'idp-admin',
    what: {
      de: 'Diese Person gibt es in CXone schon, oder ein deaktivierter Eintrag belegt Benutzernamen oder E-Mail-Adresse.',
      en: 'This person is in CXone already, or a deactivated entry holds the user name or e-mail address.',
    },
    todo: {
      de: `Suchen Sie den Namen unter ${places.employees.de}, auch unter den nicht aktiven. Verknüpfen Sie im IdP mit dieser Person oder geben Sie den Namen frei, und wiederholen Sie die Aufgabe im IdP.`,
      en: `Search for the name under ${places.employees.en}, among the inactive ones, too. Match with that person in the IdP or free the name, then retry the task in the IdP.`,
    },
    proof: {
      de: 'Es gibt einen einzigen Eintrag in CXone, und die Zuweisung im IdP ist ohne Fehler.',
      en: 'There is a single entry in CXone, and the assignment in the IdP has no error.',
    },
    evidence: 'documented',
    source: 'https://success.15five.com/hc/en-us/articles/50988483845147',
  },
  O7: {
    actor: 'idp-admin',
    what: {
      de: 'Okta versucht das Anlegen nach Berichten etwa alle 30 Minuten erneut. Bis der Konflikt gelöst ist, kann sich die Person nicht über SSO anmelden.',
      en: 'Okta is reported to retry the creation about every 30 minutes. Until the conflict is solved, the person cannot sign in by SSO.',
    },
    todo: {
      de: `Lösen Sie den Konflikt: Suchen Sie den Namen unter ${places.employees.de} und geben Sie ihn frei, oder verknüpfen Sie die Person in Okta.`,
      en: `Solve the conflict: search for the name under ${places.employees.en} and free it, or match the person in Okta.`,
    },
    proof: { de: 'Die Zuweisung in Okta ist ohne Fehler.', en: 'The assignment in Okta has no error.' },
    evidence: 'inferred',
    source: 'https://github.com/lightdash/lightdash/issues/22402',
  },
  O8: {
    actor: 'idp-admin',
    what: {
      de: 'Die App in Okta ist eine OIDC-Integration. Ihr lässt sich SCIM nicht hinzufügen.',
      en: 'The app in Okta is an OIDC integration. SCIM cannot be added to it.',
    },
    todo: {
      de: 'Legen Sie für die Bereitstellung eine SAML- oder SWA-App an.',
      en: 'Create a SAML or SWA app for provisioning.',
    },
    proof: {
      de: 'Die App hat die Registerkarte „Provisioning“.',
      en: 'The app has the tab “Provisioning”.',
    },
    evidence: 'documented',
    source: 'https://help.okta.com/oie/en-us/Content/Topics/Apps/Apps_App_Integration_Wizard_SCIM.htm',
  },
  O9: {
    actor: 'cxone-admin',
    what: {
      de: 'Die Rücksprungadresse (Redirect-URI) dieser Okta-Umgebung ist bei NICE nicht registriert.',
      en: 'The redirect URI of this Okta environment is not registered with NICE.',
    },
    todo: {
      de: 'Lassen Sie NICE (devonesupport@nice.com) die Redirect-URI eintragen, die der Assistent aus der Adresse Ihrer Okta-App bildet.',
      en: 'Have NICE (devonesupport@nice.com) register the redirect URI that the assistant builds from the address of your Okta app.',
    },
    proof: {
      de: '„Re-authenticate“ führt nach Okta zurück.',
      en: '“Re-authenticate” leads back to Okta.',
    },
    evidence: 'inferred',
    source: 'https://github.com/okta/okta-developer-docs',
  },
  O10: {
    actor: 'idp-admin',
    what: {
      de: 'Okta kann sich in der Betriebsart OAuth 2 nicht mit einem Zugriffsschlüssel anmelden; es braucht eine bei NICE registrierte App.',
      en: 'In OAuth 2 mode, Okta cannot log in with an access key; it needs an app registered with NICE.',
    },
    todo: {
      de: 'Stellen Sie „Authentication Mode“ auf „HTTP Header“ und tragen Sie das SCIM-Token ein, oder registrieren Sie eine App.',
      en: 'Set “Authentication Mode” to “HTTP Header” and enter the SCIM token, or register an app.',
    },
    proof: oktaTest,
    evidence: 'documented',
    source: 'https://github.com/okta/okta-developer-docs',
  },
  O11: {
    actor: 'idp-admin',
    what: {
      de: 'Die Änderung kam ohne „path“, wie Oktas Test-App aus dem Katalog deaktiviert. CXone beschreibt „path“ als Pflicht.',
      en: 'The change came without “path”, the way Okta’s test app from the catalog deactivates. CXone’s description makes “path” compulsory.',
    },
    todo: {
      de: 'Verwenden Sie eine eigene App aus dem App Integration Wizard; sie deaktiviert, indem sie die ganze Person ersetzt.',
      en: 'Use an app of your own from the App Integration Wizard; it deactivates by replacing the whole person.',
    },
    proof: readInactive,
    evidence: 'inferred',
    source: 'https://github.com/okta/okta-developer-docs',
  },
  O12: {
    actor: 'idp-admin',
    what: {
      de: 'Das rote Zeichen an der Zuweisung heißt, dass die Person in CXone nicht angelegt werden konnte.',
      en: 'The red flag at the assignment means that the person could not be created in CXone.',
    },
    todo: {
      de: 'Öffnen Sie das Zeichen in Okta, kopieren Sie den ganzen Text der Meldung und fügen Sie ihn hier ein.',
      en: 'Open the flag in Okta, copy the whole text of the message and paste it here.',
    },
    proof: {
      de: 'Das Zeichen ist weg, und die Person steht in CXone.',
      en: 'The flag is gone, and the person is in CXone.',
    },
    evidence: 'documented',
    source:
      'https://help-test.nice-incontact.com/content/admin/employees/provisionemployeeaccountswithscim/manageemployeeaccountswithokta.htm',
  },
  O14: {
    actor: 'unknown',
    what: {
      de: 'Oktas veröffentlichter Testkatalog verlangt eine erste Person mit vollem Namen in der Liste. Scheitert er daran, ist die Verbindung nicht schuld.',
      en: 'Okta’s published test suite wants a first person with a full name in the list. If it fails there, the connection is not to blame.',
    },
    todo: {
      de: 'Weisen Sie stattdessen eine einzelne Testperson in Okta zu.',
      en: 'Assign a single test person in Okta instead.',
    },
    proof: oneCreated,
    evidence: 'inferred',
    source: concluded,
  },
} as const satisfies Readonly<Record<string, CauseInfo>>;
