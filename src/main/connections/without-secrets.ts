/** A run of characters as long as keys and tokens are. */
const longRun = /[\w+=-]{40,}/g;

/** Whether a run looks like a key or token: capital letters or `=` signs, and digits. */
const isSecretLike = (run: string): boolean => /\d/.test(run) && /[A-Z=]/.test(run);

/** Text without what looks like a key or token that was pasted into the wrong field: it must not come into a file. */
export const withoutSecrets = (typed: string): string =>
  typed.replace(longRun, (run) => (isSecretLike(run) ? '' : run));

/** The typed address without login, query and hash: what is copied from an address bar may carry a session or a token there. */
export const withoutAddressParameters = (typed: string): string =>
  withoutSecrets(typed.replace(/[?#].*$/s, '').replace(/\/\/[^/\s@]*@/, '//'));
