import { passes, places } from '../advice/parts.ts';
import { type CauseInfo, cleanCycle, concluded, cxoneHelp, oneCreated } from './cause.ts';

/** Address, credentials and set-up of CXone. */
export const cxoneCauses = {
  C1: {
    actor: 'idp-admin',
    what: {
      de: 'Mit dem SCIM-Token muss in der Basis-URL /oauth vor /scim stehen, und es fehlt.',
      en: 'With the SCIM token, the base URL must have /oauth before /scim, and it is missing.',
    },
    todo: {
      de: 'Ändern Sie die Basis-URL im IdP so, dass sie auf /oauth/scim/v2 endet.',
      en: 'Change the base URL in the IdP so that it ends in /oauth/scim/v2.',
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: cxoneHelp('integrateidpwithscim.htm'),
  },
  C2: {
    actor: 'idp-admin',
    what: {
      de: 'Mit einem Zugriffstoken aus OAuth gehört /oauth vermutlich nicht in die Basis-URL.',
      en: 'With an access token from OAuth, /oauth probably does not belong in the base URL.',
    },
    todo: {
      de: 'Verwendet der IdP OAuth statt des SCIM-Tokens, lassen Sie die Basis-URL auf /scim/v2 enden, ohne /oauth.',
      en: 'If the IdP uses OAuth instead of the SCIM token, let the base URL end in /scim/v2, without /oauth.',
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: concluded,
  },
  C3: {
    actor: 'cxone-admin',
    what: {
      de: 'Zwischen Region und Domain fehlt der Punkt. So steht es im Muster der Hilfe von CXone; ihr Beispiel zeigt den Punkt.',
      en: 'The dot between area and domain is missing. That is how the pattern in CXone’s help has it; its example shows the dot.',
    },
    todo: {
      de: 'Setzen Sie den Punkt hinter die Region, zum Beispiel na1.nice-incontact.com, und vergleichen Sie mit der Adresszeile von CXone.',
      en: 'Put the dot after the area, for example na1.nice-incontact.com, and compare with CXone’s address bar.',
    },
    proof: passes('name'),
    evidence: 'documented',
    source: cxoneHelp('integrateidpwithscim.htm'),
  },
  C4: {
    actor: 'cxone-admin',
    what: {
      de: 'Die Region liegt vielleicht in einer anderen Domain: CXone verwendet nice-incontact.com, niceincontact.com und nicecxone.com.',
      en: 'The area may be in another domain: CXone uses nice-incontact.com, niceincontact.com and nicecxone.com.',
    },
    todo: {
      de: 'Melden Sie sich bei CXone an und übernehmen Sie den Server aus der Adresszeile.',
      en: 'Log in to CXone and take the server from the address bar.',
    },
    proof: passes('no-token'),
    evidence: 'inferred',
    source: concluded,
  },
  C5: {
    actor: 'idp-admin',
    what: {
      de: 'Der Basis-URL im IdP fehlt der Pfad, oder sie ist aus anderem Grund falsch. Unter ihr gibt es nichts.',
      en: 'The base URL in the IdP has no path, or it is wrong for another reason. There is nothing at it.',
    },
    todo: {
      de: 'Hängen Sie im IdP /oauth/scim/v2 an die Adresse des Mandanten an.',
      en: 'In the IdP, append /oauth/scim/v2 to the tenant’s address.',
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: 'https://github.com/github/docs/pull/8288',
  },
  C6: {
    actor: 'idp-admin',
    what: {
      de: 'In der gefragten Adresse steht der Pfad zweimal: einmal aus dem Feld und einmal vom IdP.',
      en: 'The address that was asked has the path twice: once from the field and once from the IdP.',
    },
    todo: {
      de: 'Geben Sie im IdP nur die Basis-URL ein, bis einschließlich /scim/v2.',
      en: 'In the IdP, enter the base URL only, up to and including /scim/v2.',
    },
    proof: {
      de: 'Im Protokoll des IdP steht der Pfad nur noch einmal in der Adresse.',
      en: 'In the IdP’s log, the address has the path only once.',
    },
    evidence: 'inferred',
    source: concluded,
  },
  C8: {
    actor: 'idp-admin',
    what: {
      de: 'Als SCIM-Adresse ist der Server der Anmeldung eingetragen. Dort gibt es keine Personen.',
      en: 'The login server is entered as the SCIM address. There are no people there.',
    },
    todo: {
      de: 'Tragen Sie als Basis-URL die Adresse des Mandanten ein; die der Anmeldung gehört nur in die Felder für OAuth.',
      en: 'Enter the tenant’s address as base URL; that of the login belongs in the fields for OAuth only.',
    },
    proof: passes('address'),
    evidence: 'inferred',
    source: concluded,
  },
  C9: {
    actor: 'idp-admin',
    what: {
      de: 'Im IdP steht vermutlich ein Zugriffstoken. Es gilt nach Berichten nur eine Stunde.',
      en: 'The IdP probably holds an access token. It is reported to be valid for an hour only.',
    },
    todo: {
      de: `Erzeugen Sie unter ${places.token.de} ein SCIM-Token und tragen Sie dieses im IdP ein.`,
      en: `Generate a SCIM token under ${places.token.en} and enter that in the IdP.`,
    },
    proof: {
      de: 'Der IdP arbeitet nach zwei Stunden noch.',
      en: 'The IdP still works after two hours.',
    },
    evidence: 'inferred',
    source: concluded,
  },
  C10: {
    actor: 'cxone-admin',
    what: {
      de: 'Das Token ist zu Ende, wurde ersetzt, oder sein Inhaber wurde deaktiviert. Wie lange ein SCIM-Token gilt, ist nicht veröffentlicht.',
      en: 'The token has come to its end, was replaced, or its owner was deactivated. How long a SCIM token is valid is not published.',
    },
    todo: {
      de: `Sehen Sie unter ${places.employees.de} nach, ob der Inhaber aktiv ist. Erzeugen Sie dann unter ${places.token.de} ein neues Token, prüfen Sie es hier und tragen Sie es im IdP ein.`,
      en: `Look under ${places.employees.en} whether the owner is active. Then generate a new token under ${places.token.en}, check it here and enter it in the IdP.`,
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: concluded,
  },
  C11: {
    actor: 'idp-admin',
    what: {
      de: 'Das Token wurde nicht genau kopiert: mit Leerzeichen oder Zeilenumbruch, am Ende abgeschnitten, oder in das falsche Feld.',
      en: 'The token was not copied exactly: with a blank or line break, cut at the end, or into the wrong field.',
    },
    todo: {
      de: 'Kopieren Sie das hier gespeicherte Token noch einmal in das Feld des IdP. Haben Sie es nicht mehr, erzeugen Sie ein neues; CXone zeigt es nur einmal.',
      en: 'Copy the token stored here into the IdP’s field again. If you do not have it any more, generate a new one; CXone shows it only once.',
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: cxoneHelp('integrateidpwithscim.htm'),
  },
  C12: {
    actor: 'idp-admin',
    what: {
      de: 'Die Anmeldung kennt die registrierte App nicht, oder Client-ID oder Client-Secret stimmt nicht. Ein Zugriffsschlüssel allein genügt am Token-Endpunkt nicht.',
      en: 'The login does not know the registered app, or client ID or client secret is wrong. An access key alone is not enough at the token endpoint.',
    },
    todo: {
      de: 'Vergleichen Sie Client-ID und Client-Secret mit den E-Mails von NICE. Senden Sie den Schlüssel selbst, muss jedes „=“ als %3D gesendet werden.',
      en: 'Compare client ID and client secret with the e-mails from NICE. If you send the key yourself, each “=” must be sent as %3D.',
    },
    proof: passes('access-key'),
    evidence: 'inferred',
    source:
      'https://support.ringcentral.com/article-v2/Using-the-API-global-authentication-service.html?brand=RingCentral&product=CC&language=en_US',
  },
  C13: {
    actor: 'idp-admin',
    what: {
      de: 'Der IdP meldet sich auf eine Art an, die CXone nicht kennt. „Client credentials“ gehört nach allem, was bekannt ist, nicht dazu.',
      en: 'The IdP logs in by a method that CXone does not have. As far as is known, “client credentials” is not among them.',
    },
    todo: {
      de: 'Stellen Sie den IdP auf ein festes Token um (Bearer Token, HTTP Header) und tragen Sie das SCIM-Token ein.',
      en: 'Set the IdP to a fixed token (bearer token, HTTP header) and enter the SCIM token.',
    },
    proof: { de: 'Der Test der Verbindung im IdP gelingt.', en: 'The IdP’s test of the connection succeeds.' },
    evidence: 'inferred',
    source: 'https://github.com/calljacob/nice-cxone-api',
  },
  C14: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Mitarbeiter des Zugriffsschlüssels ist noch nicht aktiviert oder schon deaktiviert, oder der Schlüssel stimmt nicht.',
      en: 'The access key’s employee is not activated yet or already deactivated, or the key is wrong.',
    },
    todo: {
      de: `Öffnen Sie ${places.employees.de}, klicken Sie beim Mitarbeiter des Schlüssels auf ${places.invite.de} und aktivieren Sie das Konto aus der E-Mail.`,
      en: `Open ${places.employees.en}, click ${places.invite.en} for the key’s employee and activate the account from the e-mail.`,
    },
    proof: passes('access-key'),
    evidence: 'inferred',
    source: cxoneHelp('integrateidpwithscim.htm'),
  },
  C16: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Server kennt den Zugang, erlaubt ihm das aber nicht. Meist fehlt der Rolle des Inhabers ein Recht; welche ein Token braucht, ist nicht veröffentlicht.',
      en: 'The server knows the credential but does not allow it to do this. Mostly the owner’s role lacks a right; which ones a token needs is not published.',
    },
    todo: {
      de: `Öffnen Sie ${places.roles.de} und geben Sie der Rolle des Inhabers ${places.right.de}; schließen Sie mit ${places.activate.de} ab.`,
      en: `Open ${places.roles.en} and give the owner’s role ${places.right.en}; finish with ${places.activate.en}.`,
    },
    proof: oneCreated,
    evidence: 'inferred',
    source: concluded,
  },
  C18: {
    actor: 'idp-admin',
    what: {
      de: 'Der Server bietet diese Aktion nicht an. Für CXone sind Anlegen, Lesen, Ersetzen und Ändern von Personen beschrieben; Löschen und Gruppen nicht.',
      en: 'The server does not offer this action. For CXone, creating, reading, replacing and changing people are described; deleting and groups are not.',
    },
    todo: {
      de: 'Schalten Sie diese Aktion im IdP aus: Löschen wird zu Deaktivieren, Gruppen bleiben aus.',
      en: 'Switch this action off in the IdP: deleting becomes deactivating, groups stay off.',
    },
    proof: cleanCycle,
    evidence: 'inferred',
    source: 'https://github.com/calljacob/nice-cxone-api',
  },
  S1: {
    actor: 'cxone-admin',
    what: {
      de: 'CXone gibt neuen Personen die Rolle „Agent“, wenn keine andere als Standard gesetzt ist. Gibt es beides nicht, lässt sich niemand anlegen.',
      en: 'CXone gives new people the role “Agent” unless another default role is set. If there is neither, nobody can be created.',
    },
    todo: {
      de: `Öffnen Sie ${places.roles.de} und legen Sie die Rolle „Agent“ an, oder setzen Sie eine andere als Standard; schließen Sie mit ${places.activate.de} ab.`,
      en: `Open ${places.roles.en} and create the role “Agent”, or set another one as default; finish with ${places.activate.en}.`,
    },
    proof: oneCreated,
    evidence: 'documented',
    source: cxoneHelp('scim.htm'),
  },
  S2: {
    actor: 'cxone-admin',
    what: {
      de: 'CXone hat die Person angenommen, aber einige Felder weggelassen. Freiwillige Felder nimmt es erst an, wenn sie für SCIM eingeschaltet sind.',
      en: 'CXone took the person but left some fields out. It takes optional fields only once they are switched on for SCIM.',
    },
    todo: {
      de: `Schalten Sie die Felder unter ${places.fields.de} ein und lassen Sie den IdP die Person noch einmal übertragen.`,
      en: `Switch the fields on under ${places.fields.en} and have the IdP send the person again.`,
    },
    proof: {
      de: 'Das Feld steht in CXone, wenn Sie die Person öffnen.',
      en: 'The field is in CXone when you open the person.',
    },
    evidence: 'documented',
    source: cxoneHelp('scim.htm'),
  },
  S4: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Name der Rolle ist vergeben oder hat nicht erlaubte Zeichen. Auch der Name einer deaktivierten Rolle bleibt vergeben; es gelten höchstens 50 Zeichen.',
      en: 'The name of the role is taken or has characters that are not allowed. The name of a deactivated role stays taken, too; 50 characters at most.',
    },
    todo: { de: 'Geben Sie der Rolle einen anderen Namen.', en: 'Give the role another name.' },
    proof: { de: 'Die Rolle ist gespeichert und aktiv.', en: 'The role is saved and active.' },
    evidence: 'documented',
    source: 'https://help.nice-incontact.com/Content/admin/security/roles.htm',
  },
  S11: {
    actor: 'idp-admin',
    what: {
      de: 'Der Benutzername ist keine E-Mail-Adresse. CXone verlangt eine; so steht es in der Hilfe zu Okta.',
      en: 'The user name is no e-mail address. CXone demands one, says its help on Okta.',
    },
    todo: {
      de: 'Bilden Sie im IdP userName auf ein Feld ab, in dem eine E-Mail-Adresse steht.',
      en: 'In the IdP, map userName to a field that holds an e-mail address.',
    },
    proof: oneCreated,
    evidence: 'inferred',
    source:
      'https://help-test.nice-incontact.com/content/admin/employees/provisionemployeeaccountswithscim/manageemployeeaccountswithokta.htm',
  },
} as const satisfies Readonly<Record<string, CauseInfo>>;
