/**
 * Chromium navigates to no scheme of an app's own, so `app://name/path` is shown to it as
 * `https://name.app.invalid/path`: a secure origin that no resolver knows, answered over the pipe. The app sees its own.
 */
const suffix = '.invalid';

/** The address under which Chromium knows an address of the app's own scheme. */
export const toWeb = (address: string): string => {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/su.exec(address) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) return address;
  if (['http', 'https', 'file', 'ws', 'wss'].includes(scheme)) return address;
  return `https://${host}.${scheme}${suffix}${rest}`;
};

/** The app's own address behind what Chromium calls it; any other address as it is. */
export const toApp = (address: string): string => {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid([/?#].*)?$/su.exec(address) ?? [];
  return host === undefined || scheme === undefined ? address : `${scheme}://${host}${rest ?? ''}`;
};

/** The scheme of an address, without its colon. */
export const schemeOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf(':')));
