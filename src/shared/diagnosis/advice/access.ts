import type { Advice } from '../advice.ts';
import { nothingToDo, passes, places, tellMaker, thisHasNoNote, thisPasses } from './parts.ts';

const newToken = {
  de: `Erzeugen Sie unter ${places.token.de} ein neues Token, speichern Sie es hier und tragen Sie es im IdP ein.`,
  en: `Generate a new token under ${places.token.en}, store it here and enter it in the IdP.`,
};

/** Who is let in: token, access key, registered app, tenant. */
export const accessAdvice = {
  accepted: {
    what: {
      de: 'Der Server nimmt den Zugang an[; er gilt {expiresIn}].',
      en: 'The server accepts the credential[; it is valid for {expiresIn}].',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  'open-without-token': {
    what: {
      de: 'Der Server gibt Personen heraus, ohne nach einem Token zu fragen. Jeder, der die Adresse kennt, kann sie lesen.',
      en: 'The server hands out people without asking for a token. Whoever knows the address can read them.',
    },
    todo: {
      de: 'Melden Sie das sofort dem Hersteller des Servers, bei CXone dem Support von NICE, und Ihrer IT-Sicherheit.',
      en: 'Report this at once to the maker of the server, for CXone to NICE support, and to your security team.',
    },
    proof: passes('no-token'),
    evidence: 'measured',
  },
  'open-with-any-token': {
    what: {
      de: 'Der Server nimmt ein frei erfundenes Token an. Damit schützt das Token nichts, und eine Prüfung des richtigen Tokens sagt nichts aus.',
      en: 'The server accepts a token that was made up. So the token protects nothing, and testing the right token proves nothing.',
    },
    todo: {
      de: 'Melden Sie das sofort dem Hersteller des Servers, bei CXone dem Support von NICE, und Ihrer IT-Sicherheit.',
      en: 'Report this at once to the maker of the server, for CXone to NICE support, and to your security team.',
    },
    proof: passes('wrong-token'),
    evidence: 'measured',
  },
  'token-refused': {
    what: {
      de: 'Der Server lehnt das Token ab[. Er sagt: „{said}“]. Es kann ersetzt, unvollständig kopiert oder zu Ende sein, oder sein Inhaber wurde deaktiviert.',
      en: 'The server refuses the token[. It says: “{said}”]. It may have been replaced, copied incompletely or come to its end, or its owner was deactivated.',
    },
    todo: {
      de: `Sehen Sie unter ${places.employees.de} nach, ob der Inhaber aktiv ist. Ist er es, erzeugen Sie unter ${places.token.de} ein neues Token, speichern es hier und tragen es im IdP ein.`,
      en: `Look under ${places.employees.en} whether the owner is active. If so, generate a new token under ${places.token.en}, store it here and enter it in the IdP.`,
    },
    proof: passes('token'),
    evidence: 'inferred',
  },
  'token-expired': {
    what: {
      de: 'Die Zeit des Tokens ist abgelaufen[, und zwar am {expiredAt}]. Ein Zugriffstoken gilt nach Berichten nur etwa eine Stunde; für den IdP brauchen Sie das SCIM-Token.',
      en: 'The token’s time is over[, since {expiredAt}]. An access token is reported to be valid for about an hour only; for the IdP you need the SCIM token.',
    },
    todo: newToken,
    proof: passes('token'),
    evidence: 'inferred',
  },
  'token-unusable': {
    what: {
      de: 'Das Token enthält Zeichen, die keine Anfrage übertragen kann, zum Beispiel einen Zeilenumbruch oder einen Umlaut. Es wurde deshalb nicht gesendet.',
      en: 'The token contains characters that no request can carry, such as a line break or an umlaut. So it was not sent.',
    },
    todo: {
      de: `Kopieren Sie das Token noch einmal, nur das Token selbst. Zeigt CXone es nicht mehr an, erzeugen Sie unter ${places.token.de} ein neues.`,
      en: `Copy the token again, nothing but the token. If CXone does not show it any more, generate a new one under ${places.token.en}.`,
    },
    proof: passes('token'),
    evidence: 'measured',
  },
  'wrong-prefix': {
    what: {
      de: 'Das Token gehört zu einem anderen Pfad[: gefragt wurde unter {path}][, angenommen wird es unter {right}].',
      en: 'The token belongs to another path[: {path} was asked][, it is accepted at {right}].',
    },
    todo: {
      de: 'Ändern Sie im IdP den Pfad der Basis-URL[ auf {right}]. Mit dem SCIM-Token endet sie auf /oauth/scim/v2, mit einem Zugriffstoken auf /scim/v2.',
      en: 'In the IdP, change the path of the base URL[ to {right}]. With the SCIM token it ends in /oauth/scim/v2, with an access token in /scim/v2.',
    },
    proof: passes('token'),
    evidence: 'measured',
  },
  'key-refused': {
    what: {
      de: 'Die Anmeldung lehnt den Zugriffsschlüssel ab[. Sie sagt: „{said}“]. Oft ist der Mitarbeiter des Schlüssels noch nicht aktiviert oder schon deaktiviert.',
      en: 'The login refuses the access key[. It says: “{said}”]. Often the key’s employee is not activated yet, or deactivated.',
    },
    todo: {
      de: `Öffnen Sie ${places.employees.de}: Ist der Mitarbeiter nicht aktiv, klicken Sie auf ${places.invite.de} und aktivieren das Konto aus der E-Mail. Ist er aktiv, legen Sie bei ihm unter ${places.accessKeys.de} einen neuen Schlüssel an.`,
      en: `Open ${places.employees.en}: if the employee is not active, click ${places.invite.en} and activate the account from the e-mail. If the employee is active, add a new key there under ${places.accessKeys.en}.`,
    },
    proof: passes('access-key'),
    evidence: 'inferred',
  },
  'client-refused': {
    what: {
      de: 'Die Anmeldung lehnt die registrierte App ab, also Client-ID oder Client-Secret[. Sie sagt: „{said}“].',
      en: 'The login refuses the registered app, that is client ID or client secret[. It says: “{said}”].',
    },
    todo: {
      de: 'Vergleichen Sie beide mit den E-Mails von NICE und prüfen Sie, ob die App für diese Cloud registriert ist. Stimmt alles, fragen Sie devonesupport@nice.com.',
      en: 'Compare both with the e-mails from NICE, and check that the app is registered for this cloud. If all is right, ask devonesupport@nice.com.',
    },
    proof: passes('access-key'),
    evidence: 'inferred',
  },
  'grant-refused': {
    what: {
      de: 'Die Anmeldung erlaubt dieser App nicht, sich mit einem Zugriffsschlüssel anzumelden[. Sie sagt: „{said}“].',
      en: 'The login does not allow this app to log in with an access key[. It says: “{said}”].',
    },
    todo: {
      de: 'Fragen Sie NICE (devonesupport@nice.com) nach dem Anwendungstyp Ihrer Registrierung, oder verwenden Sie im IdP das SCIM-Token; es braucht keine Registrierung.',
      en: 'Ask NICE (devonesupport@nice.com) for the application type of your registration, or use the SCIM token in the IdP; it needs no registration.',
    },
    proof: passes('access-key'),
    evidence: 'inferred',
  },
  'request-refused': {
    what: {
      de: 'Der Server hat die Anfrage nicht angenommen[ („{parameter}“)][. Er sagt: „{said}“].',
      en: 'The server did not accept the request[ (“{parameter}”)][. It says: “{said}”].',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'unknown',
  },
  'token-reaches-further': {
    what: {
      de: 'Das SCIM-Token öffnet auch eine andere Schnittstelle[ ({path})]. Nach der Hilfe von CXone gilt es nur für SCIM.',
      en: 'The SCIM token opens another API as well[ ({path})]. By CXone’s help it is for SCIM only.',
    },
    todo: {
      de: 'Geben Sie das Token niemandem außer dem IdP, und fragen Sie den Support von NICE, ob das so gewollt ist.',
      en: 'Give the token to nobody but the IdP, and ask NICE support whether this is intended.',
    },
    proof: passes('least-privilege'),
    evidence: 'measured',
  },
  'older-login-answers': {
    what: {
      de: 'Die ältere Anmeldung von CXone antwortet noch[ (Status {status})]. Kein IdP braucht sie.',
      en: 'CXone’s older login still answers[ (status {status})]. No IdP needs it.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'older-login-silent': {
    what: {
      de: 'Die ältere Anmeldung von CXone antwortet nicht wie beschrieben[ (Status {status})]. NICE hat angekündigt, ältere Zugänge auslaufen zu lassen; kein IdP braucht sie.',
      en: 'CXone’s older login does not answer as described[ (status {status})]. NICE has announced that earlier access will be deprecated; no IdP needs it.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'token-opaque': {
    what: {
      de: 'Das Zugriffstoken lässt sich nicht lesen. Ob es zu diesem Mandanten gehört, ist daraus nicht zu sehen.',
      en: 'The access token cannot be read. Whether it belongs to this tenant cannot be seen from it.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'refresh-refused': {
    what: {
      de: 'Die Anmeldung lässt sich nicht erneuern: Es gibt kein Refresh-Token, oder es wird nicht angenommen. In der Betriebsart OAuth 2 müsste sich Okta dann immer wieder neu anmelden.',
      en: 'The login cannot be renewed: there is no refresh token, or it is not accepted. In OAuth 2 mode, Okta would have to be authenticated again and again.',
    },
    todo: {
      de: 'Verwenden Sie im IdP das SCIM-Token, oder fragen Sie devonesupport@nice.com, ob Ihre Registrierung Refresh-Tokens erlaubt.',
      en: 'Use the SCIM token in the IdP, or ask devonesupport@nice.com whether your registration allows refresh tokens.',
    },
    proof: passes('refresh'),
    evidence: 'inferred',
  },
  'tenant-differs': {
    what: {
      de: 'Der Zugang gehört zu einem anderen Mandanten[: eingegeben ist {entered}][, genannt wird {answered}]. Personen kämen am falschen Ort an.',
      en: 'The credential belongs to another tenant[: entered is {entered}][, named is {answered}]. People would arrive in the wrong place.',
    },
    todo: {
      de: `Melden Sie sich bei dem Mandanten an, den Sie meinen, und legen Sie dort unter ${places.employees.de} den Zugriffsschlüssel an.`,
      en: `Log in to the tenant you mean, and create the access key there under ${places.employees.en}.`,
    },
    proof: passes('token-claims'),
    evidence: 'measured',
  },
  'area-differs': {
    what: {
      de: 'Der Mandant liegt in einer anderen Region, als die Adresse vermuten lässt[: erwartet {entered}][, genannt {answered}].',
      en: 'The tenant is in another area than the address suggests[: expected {entered}][, named {answered}].',
    },
    todo: {
      de: 'Vergleichen Sie die Adresse des Mandanten mit der Adresszeile, nachdem Sie sich bei CXone angemeldet haben.',
      en: 'Compare the tenant’s address with the address bar after you have logged in to CXone.',
    },
    proof: passes('token-claims'),
    evidence: 'inferred',
  },
  'issuer-differs': {
    what: {
      de: 'Die Anmeldung nennt sich anders, als sie eingegeben wurde[: eingegeben {entered}][, genannt {answered}]. Dann ist es die falsche Cloud oder die falsche Adresse.',
      en: 'The login goes by another name than was entered[: entered {entered}][, named {answered}]. Then it is the wrong cloud or the wrong address.',
    },
    todo: {
      de: 'Wählen Sie in der Verbindung die Cloud, zu der Ihr Mandant gehört; für FedRAMP ist es https://cxone-gov.niceincontact.com.',
      en: 'In the connection, choose the cloud your tenant belongs to; for FedRAMP it is https://cxone-gov.niceincontact.com.',
    },
    proof: thisPasses,
    evidence: 'documented',
  },
  'address-differs': {
    what: {
      de: 'CXone nennt für diesen Mandanten eine andere Adresse[: eingegeben {entered}][, genannt {answered}]. Eine eigene Adresse der Firma kann der Grund sein.',
      en: 'CXone names another address for this tenant[: entered {entered}][, named {answered}]. A host name of the company’s own may be the reason.',
    },
    todo: {
      de: 'Ist eine der anderen Prüfungen nicht bestanden, versuchen Sie es mit der genannten Adresse[, {answered}].',
      en: 'If one of the other checks has failed, try the address that was named[, {answered}].',
    },
    proof: passes('tenant-discovery'),
    evidence: 'inferred',
  },
  'owner-inactive': {
    what: {
      de: 'Der Mitarbeiter, für den das Token erzeugt wurde, ist nicht aktiv. Sein Token kann jederzeit aufhören zu gelten.',
      en: 'The employee for whom the token was generated is not active. The token may stop working at any time.',
    },
    todo: {
      de: `Erzeugen Sie unter ${places.token.de} ein Token für einen aktiven Mitarbeiter, der bleibt, und tragen Sie es im IdP ein.`,
      en: `Generate a token for an active employee who stays, under ${places.token.en}, and enter it in the IdP.`,
    },
    proof: passes('token-owner'),
    evidence: 'inferred',
  },
  'owner-not-found': {
    what: {
      de: 'Der Mitarbeiter, für den das Token erzeugt wurde, wird über SCIM nicht gefunden. Vielleicht wurde er umbenannt, oder die Suche zeigt nicht alle.',
      en: 'The employee for whom the token was generated is not found through SCIM. Perhaps the user name has changed, or the search does not show everybody.',
    },
    todo: {
      de: `Sehen Sie unter ${places.employees.de} nach, ob es ihn noch gibt und ob er aktiv ist.`,
      en: `Look under ${places.employees.en} whether the employee is still there and active.`,
    },
    proof: passes('token-owner'),
    evidence: 'unknown',
  },
} as const satisfies Readonly<Record<string, Advice>>;
