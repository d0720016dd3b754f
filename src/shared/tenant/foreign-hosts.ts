/** Domains of identity providers and of the consoles they are managed in. */
const identityProviders = {
  Okta: ['okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil', 'auth0.com'],
  Microsoft: ['microsoft.com', 'microsoftonline.com', 'microsoftonline.us', 'azure.com', 'azure.us', 'windows.net'],
  OneLogin: ['onelogin.com'],
  Google: ['google.com'],
  'Ping Identity': ['pingidentity.com', 'pingone.com', 'pingone.eu', 'pingone.ca', 'pingone.asia', 'pingone.com.au'],
  JumpCloud: ['jumpcloud.com'],
  CyberArk: ['cyberark.cloud', 'cyberark.com', 'idaptive.app'],
  SailPoint: ['sailpoint.com', 'identitynow.com'],
} as const;

/** The maker of the identity provider at this host, or `null`. */
export function identityProviderAt(host: string): string | null {
  const found = Object.entries(identityProviders).find(([, domains]) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return found?.[0] ?? null;
}

/** `localhost` and names below it are loopback by RFC 6761 6.3; `0.0.0.0` and `::` are connected to loopback. */
const thisComputer = /^(?:(?:.+\.)?localhost|(?:127|0)(?:\.\d+){3}|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;

/** RFC 1918, RFC 3927, RFC 6598; RFC 4193 and link-local in IPv6; names that are only given out inside a network. */
const privateNetwork =
  /^(?:(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+|\[f(?:[cd]|e[89ab])[0-9a-f:]+\]|.+\.(?:local|internal|lan|intranet|home|corp))$/;

/** Whether the host, as the URL parser writes it, is this computer. */
export const isThisComputer = (host: string): boolean => thisComputer.test(host);

/** Whether the host, as the URL parser writes it, is in a network that CXone and identity providers cannot reach. */
export const isPrivateNetwork = (host: string): boolean => privateNetwork.test(host);

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Whether it is a full name of a host (RFC 1123 2.1), not a number. */
export const isHostName = (host: string): boolean => hostName.test(host);
