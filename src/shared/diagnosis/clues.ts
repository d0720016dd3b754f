import type { CauseId } from './causes.ts';

/** Identity providers whose messages can be told apart by their words. */
export type Product = 'okta' | 'entra' | 'jumpcloud' | 'sailpoint' | 'cyberark' | 'ping' | 'onelogin' | 'google';

/** What speaks for a cause: every one of `all` is in the text, in lower case with single blanks. */
export interface Clue {
  readonly cause: CauseId;
  /** 9: the very words of a known message. 6: points to the cause. 3: one of several reasons for it. */
  readonly weight: number;
  readonly all: readonly RegExp[];
  /** Only when the text is by this one; without it, whoever the text is by. */
  readonly by?: Product;
}

/** Words by which a message shows whose it is. No word of ordinary language is among them. */
export const productWords: readonly (readonly [Product, RegExp])[] = [
  ['okta', /\bokta\b|connector configuration|errors reported by remote server|^error authenticating:/],
  ['entra', /systemforcrossdomain|\bentra\b|\bazure\b|aadoptscim|provision on.?demand/],
  ['jumpcloud', /\bjumpcloud\b/],
  ['sailpoint', /\bsailpoint\b|\bidentityiq\b|\bidentitynow\b/],
  ['cyberark', /\bcyberark\b/],
  ['ping', /\bping ?federate\b|\bpingone\b/],
  ['onelogin', /\bonelogin\b/],
  ['google', /\bgoogle workspace\b|\bg suite\b/],
];

/** A status as messages write it: "HTTP 401", "status code: 401", `"status":"401"`, or nothing but the number. */
const status = (number: string, phrase: string): RegExp =>
  new RegExp(
    String.raw`\b(?:http(?:/[\d.]{1,3})?|status|statuscode|code|error|response|returned|received)["' :=(#]{1,6}${number}\b|\b${number}[ :()-]{1,3}${phrase}|^${number}$|\bstatus(?: code)?: ?${phrase}\b`,
  );

const unauthorized = /\bunauthori[sz]ed\b/;
const status400 = status('400', 'bad ?request');
const status401 = status('401', 'unauthori[sz]ed');
const status403 = status('403', 'forbidden');
const status404 = status('404', 'not ?found');
const status409 = status('409', 'conflict');
const notOffered =
  /\b405\b.{0,40}method|method not allowed|\b501\b.{0,20}not implemented|not implemented.{0,20}\b501\b/;
const refused = new RegExp(`${status401.source}|${unauthorized.source}`);
const notFound = new RegExp(`${status404.source}|\\bnotfound\\b|\\b404\\b`);
const taken = new RegExp(
  `${status409.source}|\\buniqueness\\b|\\bmust be unique\\b|\\balready (?:exists?|in use|taken)\\b|\\buser ?name is in use\\b|\\bduplicate (?:user|entry|key|value)\\b`,
);
/** Without one of these, that something exists already may be said of anything. */
const aboutPeople =
  /\busers?\b|\busername\b|\be-?mail\b|\bscim|\b409\b|\bconflict\b|\buniqueness\b|\bperson\b|\baccount\b/;
const invalidCredentials = /\binvalid credentials?\b|\bcredentials? (?:is|are) (?:invalid|not valid|incorrect)\b/;
const timedOut = /\betimedout\b|\bconnect(?:ion)? timed ?out\b|\bconnection timeout\b/;
const cxoneHost = /\bhttps?:\/\/[a-z0-9.-]{1,100}(?:nice-?incontact|nicecxone)/;

const networkClues: readonly Clue[] = [
  {
    cause: 'N1',
    weight: 8,
    all: [
      /\benotfound\b|\beai_again\b|\bgetaddrinfo\b|could not resolve host|name or service not known|nodename nor servname|no such host\b|\bunknownhostexception\b|remote name could not be resolved|name_not_resolved/,
    ],
  },
  {
    cause: 'N2',
    weight: 6,
    all: [
      /\betimedout\b|\beconnrefused\b|\beconnreset\b|\bconnection (?:refused|reset|timed ?out)\b|\bconnect timed ?out\b|\bsocket hang up\b/,
    ],
  },
  { cause: 'O3', weight: 9, by: 'okta', all: [/\bconnect to [^ ]{1,200}:443\b/, timedOut] },
  { cause: 'O3', weight: 8, by: 'okta', all: [timedOut] },
  { cause: 'N11', weight: 5, by: 'entra', all: [timedOut] },
  { cause: 'N3', weight: 8, all: [/\b407\b.{0,20}proxy|proxy authentication required|proxy.{0,40}\b407\b/] },
  {
    cause: 'N4',
    weight: 8,
    all: [
      /unable to get (?:local )?issuer cert|unable_to_get_issuer_cert|self.signed.cert|depth_zero_self_signed|unknownissuer|unable_to_verify_leaf|unable to verify the first certificate|pkix path building failed|signed by unknown authority|cert_authority_invalid|untrusted root/,
    ],
  },
  {
    cause: 'N6',
    weight: 8,
    all: [
      /err_tls_cert_altname_invalid|cert_common_name_invalid|certificate.?s altnames|no subject alternative (?:dns )?names? matching|certificate is valid for .{1,200}, not |hostname mismatch/,
    ],
  },
  {
    cause: 'N7',
    weight: 8,
    all: [/cert_has_expired|cert_not_yet_valid|certificate has expired|certificate is not yet valid|cert_date_invalid/],
  },
  {
    cause: 'N8',
    weight: 8,
    all: [
      /issued (?:in|at a time in) the future|token used before issued|token is not (?:yet valid|valid yet)|clock skew/,
    ],
  },
  {
    cause: 'N9',
    weight: 7,
    all: [
      /<!doctype html|<html\b|unexpected (?:token|character) '?<|unexpected character encountered while parsing value: </,
    ],
  },
  {
    cause: 'N10',
    weight: 8,
    all: [/err_http2|http\/?2 (?:protocol|stream|framing)|http2_protocol|nghttp2|stream error.{0,40}protocol_error/],
  },
];

const addressClues: readonly Clue[] = [
  { cause: 'C3', weight: 9, all: [/\b(?:https?:\/\/)?[a-z]{2}\d(?:nice-?incontact|nicecxone)\.com\b/] },
  {
    cause: 'C4',
    weight: 8,
    all: [
      /\b(?!na1)[a-z]{2}\d\.nice-incontact\.com\b/,
      /\benotfound\b|\beai_again\b|\bgetaddrinfo\b|could not resolve|no such host\b|\betimedout\b|timed ?out|\beconnrefused\b|altname/,
    ],
  },
  { cause: 'C6', weight: 9, all: [/\/scim\/v2\/(?:oauth\/)?scim\/v2|\/users\/users\b/] },
  {
    cause: 'C8',
    weight: 8,
    all: [
      /\/\/(?:cxone(?:-gov)?\.niceincontact\.com|nicecxone-sov1\.(?:au|eu|uk))(?:\/oauth)?\/(?:scim|users|schemas)\b/,
    ],
  },
  {
    cause: 'C1',
    weight: 7,
    all: [
      /\/\/[a-z0-9.-]{1,100}(?:nice-?incontact|nicecxone)[a-z0-9.-]{1,20}\/scim\/v2/,
      new RegExp(`${refused.source}|${status403.source}|${notFound.source}`),
    ],
  },
  {
    cause: 'C2',
    weight: 6,
    all: [/\/oauth\/scim\/v2/, /\boauth ?2\b|\baccess.token\b/, new RegExp(`${refused.source}|${status403.source}`)],
  },
  {
    cause: 'C5',
    weight: 8,
    all: [
      /\/\/[a-z0-9.-]{1,100}(?:nice-?incontact|nicecxone)\.[a-z]{2,3}(?:\/(?:users|schemas)\b|["' ,?]|$)/,
      notFound,
    ],
  },
  { cause: 'C5', weight: 4, all: [status404] },
  { cause: 'C1', weight: 3, all: [new RegExp(`${status401.source}|${status404.source}`), cxoneHost] },
];

const credentialClues: readonly Clue[] = [
  { cause: 'C9', weight: 8, all: [/\b(?:an|one|1) hour\b|\b60 minutes\b|\b3600\b|einer stunde\b/, refused] },
  {
    cause: 'C10',
    weight: 6,
    all: [/\binvalid_token\b|\btoken (?:is |has |was )?(?:expired|revoked)|\bexpired token\b/],
  },
  { cause: 'C10', weight: 4, all: [refused] },
  {
    cause: 'C11',
    weight: 7,
    all: [
      /invalid character in header|invalid header value|illegal header|malformed (?:bearer )?token|invalid.{0,10}header content/,
    ],
  },
  { cause: 'C11', weight: 3, all: [refused] },
  { cause: 'C13', weight: 8, all: [/\bunsupported_grant_type\b/] },
  {
    cause: 'C13',
    weight: 7,
    all: [/\bclient.credentials\b/, /\bfail|\berror|\binvalid|\bunsupported|\bunauthori|\bnot (?:allowed|supported)/],
  },
  {
    cause: 'O10',
    weight: 9,
    by: 'okta',
    all: [/\bunsupported_grant_type\b|\bunauthorized_client\b|\binvalid_client\b/],
  },
  { cause: 'C12', weight: 8, all: [/\binvalid_client\b|\binvalid client (?:id|secret|credentials)\b/] },
  { cause: 'C14', weight: 8, all: [/\binvalid_grant\b/] },
  { cause: 'C12', weight: 4, all: [/\binvalid_grant\b|\bunauthorized_client\b/] },
  {
    cause: 'C16',
    weight: 5,
    all: [
      new RegExp(
        `${status403.source}|\\bforbidden\\b|\\binsufficient.{0,3}(?:scope|rights?|privileges?|permissions?)\\b|\\baccess (?:is )?denied\\b|\\bnot authorized to\\b`,
      ),
    ],
  },
  { cause: 'O5', weight: 7, by: 'okta', all: [new RegExp(`${status403.source}|\\bforbidden\\b`)] },
];

const setUpClues: readonly Clue[] = [
  {
    cause: 'S1',
    weight: 9,
    all: [
      /\bno role (?:named |called )?["']?agent\b|\bno (?:other )?default role\b|\bagent role\b.{0,60}\b(?:missing|not|no)\b|\bdefault role\b.{0,60}\b(?:missing|not (?:found|set))\b/,
    ],
  },
  { cause: 'S4', weight: 7, all: [/\brole name\b.{0,60}\b(?:exists?|taken|in use|invalid|unique|characters?)\b/] },
  {
    cause: 'S11',
    weight: 8,
    all: [
      /\buser ?name\b.{0,60}\b(?:valid e-?mail|e-?mail address|e-?mail format|email)\b|\binvalid e-?mail\b.{0,60}\buser ?name\b/,
    ],
  },
  { cause: 'O6', weight: 9, by: 'okta', all: [taken] },
  { cause: 'O6', weight: 6, all: [taken, aboutPeople] },
  { cause: 'O7', weight: 5, by: 'okta', all: [taken, /\b30 minutes\b|\bsso\b|\bsign.?in\b/] },
  {
    cause: 'G9',
    weight: 8,
    all: [taken, aboutPeople, /\btotalresults["']?: ?0\b|\b(?:no|zero|0) (?:user|match|result)|\bnot found\b/],
  },
  { cause: 'G9', weight: 3, all: [taken, aboutPeople] },
  { cause: 'G10', weight: 5, all: [taken, aboutPeople] },
  { cause: 'G13', weight: 7, all: [/\breactivat/, /\bfail|\berror|\bnew id\b|\bcannot\b|\bnot found\b|\bunable\b/] },
  { cause: 'C18', weight: 6, all: [notOffered] },
  { cause: 'G14', weight: 7, all: [/\/groups\b/, new RegExp(`${notFound.source}|${notOffered.source}`)] },
  {
    cause: 'G15',
    weight: 7,
    all: [
      /\/serviceproviderconfig\b/,
      new RegExp(`${notFound.source}|${notOffered.source}|\\bfail|\\berror\\b|\\bunable\\b`),
    ],
  },
  { cause: 'G8', weight: 6, all: [/\burn:scim:schemas:core:1\.0\b/] },
  { cause: 'G7', weight: 5, all: [/\burn:scim:schemas:core:1\.0\b/] },
];

const oktaClues: readonly Clue[] = [
  {
    cause: 'O1',
    weight: 9,
    all: [/\bthe connector configuration could not be tested\b|\berror authenticating: unauthorized\b/],
  },
  { cause: 'O2', weight: 9, all: [/\binvalid authorization header\b|\bbearer bearer\b/] },
  { cause: 'O2', weight: 4, by: 'okta', all: [refused] },
  { cause: 'O4', weight: 8, all: [/\bfilter\b.{0,60}\b(?:required|mandatory|missing)\b|\bmissing.{0,40}\bfilter\b/] },
  { cause: 'O4', weight: 7, all: [/\bstartindex=1&count=2\b/] },
  { cause: 'O4', weight: 4, by: 'okta', all: [/\bthe connector configuration could not be tested\b/] },
  {
    cause: 'O8',
    weight: 7,
    by: 'okta',
    all: [
      /\boidc\b|\bopenid connect\b/,
      /\bprovisioning\b|\bscim\b/,
      /\bno\b|\bnot\b|\bmissing\b|\bcannot\b|\bkein|\bnicht\b|\bfehlt\b/,
    ],
  },
  {
    cause: 'O9',
    weight: 8,
    all: [
      /\bredirect.?uri\b.{0,80}\b(?:mismatch|invalid|not|must)\b|\b(?:invalid|mismatching|unregistered) redirect.?uri\b|\bredirect_uri_mismatch\b/,
    ],
  },
  { cause: 'O11', weight: 7, by: 'okta', all: [/\bpatch\b|\bdeactivat/, new RegExp(`${status400.source}|\\bpath\\b`)] },
  {
    cause: 'O12',
    weight: 5,
    by: 'okta',
    all: [/\bred flag\b|\brotes? (?:zeichen|flagge|symbol)\b|\bautomatic provisioning of user\b/],
  },
  { cause: 'O14', weight: 7, by: 'okta', all: [/\brunscope\b|\bblazemeter\b|\bspec test\b|\bconformance\b/] },
];

const entraClues: readonly Clue[] = [
  { cause: 'E1', weight: 9, all: [/\bsystemforcrossdomainidentitymanagementcredentialvalidation/] },
  { cause: 'E1', weight: 6, by: 'entra', all: [new RegExp(`${refused.source}|${invalidCredentials.source}`)] },
  { cause: 'E2', weight: 9, all: [/\bscim compliance issue\b/] },
  { cause: 'E2', weight: 8, by: 'entra', all: [notFound] },
  { cause: 'E2', weight: 8, all: [/\bquarantine\b/, notFound] },
  { cause: 'E3', weight: 9, all: [/\bquarantine\b/, new RegExp(`${refused.source}|\\bcredentials?\\b`)] },
  {
    cause: 'E4',
    weight: 9,
    all: [/\binvalid scim patch\b|\bsystemforcrossdomainidentitymanagementserviceincompatible\b/],
  },
  { cause: 'E4', weight: 7, by: 'entra', all: [/\bpatch\b/, status400] },
  { cause: 'E5', weight: 8, by: 'entra', all: [/\bdelete\b/, new RegExp(`${notFound.source}|${notOffered.source}`)] },
  { cause: 'E5', weight: 7, all: [/\bdelete\b/, notOffered] },
  {
    cause: 'E6',
    weight: 9,
    by: 'entra',
    all: [/\/groups\b|\bgroups?\b/, new RegExp(`${notFound.source}|${notOffered.source}`)],
  },
  { cause: 'E7', weight: 9, by: 'entra', all: [/\bgallery\b/, /\bprovisioning\b/, /\bnice cxone\b/] },
  {
    cause: 'E8',
    weight: 6,
    by: 'entra',
    all: [/\boidc\b|\bapp registration\b/, /\bprovisioning\b/, /\bno\b|\bnot\b|\bkein/],
  },
  { cause: 'E9', weight: 9, all: [/\baadoptscim062020\b/, /\bon.?demand\b/] },
  { cause: 'E10', weight: 9, by: 'entra', all: [/\b1 ?kb\b|\b1024\b/, /\bsecret\b|\btoken\b/] },
  { cause: 'E11', weight: 7, by: 'entra', all: [/\bspecial characters?\b/] },
  { cause: 'E15', weight: 6, by: 'entra', all: [/\bstill active\b|\bnoch aktiv\b/] },
  { cause: 'E16', weight: 7, all: [/\byou appear to have entered invalid credentials\b/] },
  { cause: 'E16', weight: 5, by: 'entra', all: [invalidCredentials] },
];

const troubleWords =
  /\bfail|\berror|\bunable\b|\bcannot\b|\bnot (?:found|supported|allowed)\b|\bfehl|\b40[0-9]\b|\b501\b/;

const otherClues: readonly Clue[] = [
  { cause: 'G1', weight: 9, by: 'google', all: [/\bscim\b|\bprovision/] },
  { cause: 'G3', weight: 8, by: 'jumpcloud', all: [/\bgroups?\b/, troubleWords] },
  { cause: 'G4', weight: 8, by: 'jumpcloud', all: [/\btest user\b/, taken] },
  { cause: 'G5', weight: 9, by: 'sailpoint', all: [/\bserviceproviderconfig\b|\bresourcetypes?\b|\/schemas\b/] },
  {
    cause: 'G6',
    weight: 9,
    by: 'cyberark',
    all: [/\bserviceproviderconfig\b|\bresourcetypes?\b|\bgroups?\b|\/schemas\b/],
  },
  { cause: 'G7', weight: 9, by: 'ping', all: [/\burn:scim:schemas:core:1\.0\b|\bscim 1\.1\b/] },
  { cause: 'G8', weight: 9, by: 'onelogin', all: [/\burn:scim:schemas:core:1\.0\b|\bscim 1\.1\b|\bcore schema\b/] },
];

/** Everything that speaks for a cause. Gaps in the patterns are bounded, so that no text takes long. */
export const clues: readonly Clue[] = [
  ...oktaClues,
  ...entraClues,
  ...otherClues,
  ...setUpClues,
  ...addressClues,
  ...credentialClues,
  ...networkClues,
];
