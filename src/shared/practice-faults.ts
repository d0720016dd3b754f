/** Everything that can be broken at the practice tenant, one at a time. Apart from the schema, so that the window needs no zod. */
export const practiceFaults = [
  // Who is let in
  'token-expired',
  'token-revoked',
  'wrong-prefix',
  'forbidden',
  'unauthorized-without-body',
  // How CXone is set up
  'no-agent-role',
  'field-not-enabled',
  // Searching
  'filter-ignored',
  'not-found-for-empty',
  'case-sensitive',
  // What comes back
  'resources-missing',
  'numbers-as-text',
  'wrong-media-type',
  'login-page',
  'redirect-to-login',
  'truncated-json',
  'byte-order-mark',
  'deep-json',
  'huge-body',
  'endless-body',
  'slow-first-byte',
  'reset-mid-body',
  // How it is protected and how busy it is
  'throttled-seconds',
  'throttled-date',
  'unavailable-once',
  // The way to it
  'self-signed-certificate',
  'expired-certificate',
  'wrong-host-name',
  'clock-off',
  // The login
  'token-endpoint-media-type',
] as const;
export type PracticeFault = (typeof practiceFaults)[number];
