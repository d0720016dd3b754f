import type { Actor, CheckOutcome } from '../verification/outcomes.ts';

interface CodeFacts {
  readonly outcome: CheckOutcome;
  readonly actor: Actor;
}

const passed: CodeFacts = { outcome: 'passed', actor: 'unknown' };
const skipped: CodeFacts = { outcome: 'skipped', actor: 'unknown' };
const noted = (actor: Actor): CodeFacts => ({ outcome: 'noted', actor });
const failed = (actor: Actor): CodeFacts => ({ outcome: 'failed', actor });

/**
 * Everything a check can find, by name, with how that counts and whose turn it then is. The words for each code are in
 * `advice.ts`. Facts named here are filled into the words.
 */
const codes = {
  // As it should be
  /** The answer is the one the rule of the check wants. */
  'as-expected': passed,
  /** The key or token was accepted. Fact `expiresIn` in seconds, if told. */
  accepted: passed,
  /** The connection is encrypted and the chain valid. Facts `issuer`, `validTo`, `protocol`. */
  'tls-good': passed,
  /** Plain HTTP, which only a server on this computer may have. */
  'tls-not-needed': passed,

  // The way to the server
  /** Facts `host`, `systemCode`. */
  'name-not-found': failed('cxone-admin'),
  'connection-refused': failed('network'),
  'network-unreachable': failed('network'),
  'connection-broken': failed('network'),
  /** Fact `phase`: connect, answer or body. */
  'timed-out': failed('network'),
  /** Facts `issuer`, `validTo`. */
  'tls-expired': failed('vendor'),
  'tls-not-yet-valid': failed('this-computer'),
  /** Facts `names` of the certificate, `issuer`. */
  'tls-wrong-name': failed('network'),
  /** Fact `issuer`. */
  'tls-untrusted': failed('this-computer'),
  /** The issuer is a known inspecting proxy, or none that the public trusts; fact `issuer`. */
  'tls-inspected': failed('this-computer'),
  'tls-self-signed': failed('vendor'),
  'tls-failed': failed('network'),
  /** Facts `proxy`, `status`. */
  'proxy-failed': failed('network'),
  'proxy-wants-login': failed('this-computer'),
  'proxy-not-supported': failed('this-computer'),
  /** The assistant does not talk to this address. */
  'address-not-allowed': failed('this-computer'),
  /** Fact `fault`: scheme, query, blank, slash, path. */
  'address-malformed': failed('idp-admin'),
  /** There is a `_` in it, which Okta does not take. */
  'address-underscore': noted('idp-admin'),
  'path-missing': failed('idp-admin'),
  'path-doubled': failed('idp-admin'),
  /** The address is that of the login, not of the SCIM service. */
  'issuer-as-address': failed('idp-admin'),
  /** Facts `host` and `right`, the host that does answer. */
  'wrong-host-family': failed('cxone-admin'),

  // What came back
  /** Something else than a web server answers there. */
  'not-http': failed('network'),
  'answer-too-large': failed('vendor'),
  /** Fact `target`: the host it points to. */
  redirected: failed('network'),
  'redirected-to-login': failed('cxone-admin'),
  /** A web page with a success status: a login page, or the block page of a proxy. Fact `title`. */
  'page-instead': failed('network'),
  /** Fact `mediaType`. */
  'wrong-media-type': failed('vendor'),
  'not-json': failed('vendor'),
  /** JSON that ends in the middle. */
  'answer-cut': failed('vendor'),
  'json-too-deep': failed('vendor'),
  /** JSON of another shape; fact `field`, the first place that is wrong. */
  'shape-wrong': failed('vendor'),
  /** Numbers sent as text; fact `field`. */
  'numbers-as-text': failed('vendor'),
  'resources-missing': failed('vendor'),
  /** Facts `status`, `said`. */
  'server-failed': failed('vendor'),
  /** Facts `retryAfter`, `times`. */
  throttled: failed('vendor'),
  /** A status nobody expects here; fact `status`. */
  'status-unexpected': { outcome: 'unknown', actor: 'unknown' },
  /** The assistant itself failed. */
  unexpected: { outcome: 'unknown', actor: 'unknown' },

  // Who is let in
  /** Anybody may ask: nothing there depends on the token. */
  'open-without-token': noted('vendor'),
  /** A made-up token was let in. */
  'open-with-any-token': noted('vendor'),
  'token-refused': failed('cxone-admin'),
  /** The server or the token itself says that its time is over; fact `expiredAt`, if known. */
  'token-expired': failed('cxone-admin'),
  /** It holds characters that no header can carry. */
  'token-unusable': failed('cxone-admin'),
  /** This credential belongs to the other prefix. Facts `path` as asked, `right` as it must be. */
  'wrong-prefix': failed('idp-admin'),
  /** 403: let in, and not allowed to. Fact `said`. */
  forbidden: failed('cxone-admin'),
  /** Nothing is under the address. */
  'base-not-found': failed('idp-admin'),
  /** Facts `error`, `said`. */
  'key-refused': failed('cxone-admin'),
  'client-refused': failed('cxone-admin'),
  'grant-refused': failed('vendor'),
  'request-refused': failed('vendor'),
  /** The token opens another API as well. Fact `path`. */
  'token-reaches-further': noted('vendor'),
  /** The older login answers, or does not; nothing depends on it. Fact `status`. */
  'older-login-answers': noted('unknown'),
  'older-login-silent': noted('unknown'),
  /** The granted token is no JSON Web Token, which it need not be: what it is about cannot be read. */
  'token-opaque': noted('unknown'),
  /** The refresh token was not taken, or there is none. */
  'refresh-refused': noted('vendor'),
  /** The tenant, area or issuer is another than was entered. Facts `entered`, `answered`. */
  'tenant-differs': failed('cxone-admin'),
  'area-differs': noted('cxone-admin'),
  'issuer-differs': failed('cxone-admin'),
  /** The tenant's own address is another one. Facts `entered`, `answered`. */
  'address-differs': noted('cxone-admin'),
  /** The owner of the token is not an active employee. */
  'owner-inactive': failed('cxone-admin'),
  'owner-not-found': noted('cxone-admin'),

  // Searching and listing
  /** Everybody comes back, whatever is searched for. Fact `total`. */
  'filter-ignored': failed('vendor'),
  /** 404 where an empty list belongs. */
  'not-found-for-empty': failed('vendor'),
  /** A person who is there is found only in the exact case. */
  'case-sensitive': failed('vendor'),
  /** The person entered as known is not found. */
  'known-not-found': { outcome: 'unknown', actor: 'cxone-admin' },
  /** Several people have the user name that was searched for. Fact `total`. */
  'name-not-unique': { outcome: 'unknown', actor: 'cxone-admin' },
  /** A person who is there is not found by what should lead to them. Fact `parameter`: the search or path. */
  'person-missed': failed('vendor'),
  /** Somebody else was found. */
  'wrong-person': failed('vendor'),
  /** The list is refused without a filter. Facts `status`, `said`. */
  'list-refused': failed('vendor'),
  /** The same person twice, or one missing, over several pages. */
  'pages-differ': failed('vendor'),
  /** More or fewer than was asked for. Facts `asked`, `got`. */
  'count-ignored': noted('vendor'),
  /** A search or parameter that may be refused, and is. Facts `status`, `said`. */
  'search-refused': noted('vendor'),
  /** A parameter without effect. Fact `parameter`. */
  'not-honoured': noted('vendor'),
  /** An invalid filter is answered as if it were valid. */
  'invalid-filter-taken': noted('vendor'),
  /** The person read by id differs from the one in the list. Fact `field`. */
  'person-differs': noted('vendor'),
  /** Something the IdP relies on is missing in the first person. Fact `field`. */
  'person-incomplete': noted('cxone-admin'),
  /** Attributes outside the schema. Fact `field`. */
  'attributes-undeclared': noted('vendor'),
  /** A password or the like is sent out. Fact `field`. */
  'secret-sent-out': failed('vendor'),

  // What the server says about itself
  /** Nothing is offered here, which it may do. Facts `status`, `path`. */
  'not-offered': noted('vendor'),
  /** Without a token. */
  'discovery-open': noted('unknown'),
  'discovery-closed': noted('unknown'),
  /** Attributes that the IdP sends and the server does not name. Fact `missing`. */
  'attributes-missing': noted('cxone-admin'),
  'user-name-optional': noted('vendor'),

  // Small print of the answers
  /** `application/json` where `application/scim+json` belongs. */
  'plain-json': noted('vendor'),
  'byte-order-mark': noted('vendor'),
  'no-challenge': noted('vendor'),
  /** 403 without a token, where 401 belongs. */
  'forbidden-without-token': noted('vendor'),
  /** 404 without a token. */
  'not-found-without-token': noted('vendor'),
  /** A refusal without the body of RFC 7644 3.12. Fact `status`. */
  'error-body-missing': noted('vendor'),
  /** What should be refused with 404 gets another status. Fact `status`. */
  'other-refusal': noted('vendor'),
  /** What should be refused is answered with success. Fact `status`. */
  'not-refused': noted('vendor'),
  /** Fact `seconds`: how far apart the clocks are; positive when this computer is ahead. */
  'clock-differs': noted('this-computer'),
  'clock-unknown': noted('unknown'),
  /** Fact `milliseconds` of the slowest answer. */
  slow: noted('vendor'),
  /** It worked after another attempt. Facts `times`, `reason`. */
  'needed-retry': noted('vendor'),

  // Not made
  /** Fact `check`: the one that must pass first. */
  'waits-for-other': skipped,
  'no-credential': skipped,
  'nobody-known': skipped,
  'not-announced': skipped,
  'not-needed': skipped,
  'no-login-address': skipped,
  'through-proxy': skipped,
  cancelled: skipped,
  'out-of-time': skipped,
} as const satisfies Readonly<Record<string, CodeFacts>>;

export type FindingCode = keyof typeof codes;

export const findingCodes: Readonly<Record<FindingCode, CodeFacts>> = codes;
