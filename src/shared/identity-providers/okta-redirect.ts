import type { Evidence } from '../evidence.ts';
import type { ProblemCode } from '../problem.ts';
import { isHostName } from '../tenant/foreign-hosts.ts';
import { hostOf, parseAddress, type WebAddress } from '../tenant/web-address.ts';

/** What the address of an app in the Okta Admin Console tells. */
export type OktaAppAddress =
  | {
      readonly kind: 'found';
      readonly appName: string;
      /** Where CXone sends the person back to after the login; NICE registers it. */
      readonly redirectUri: string;
      /** NICE documents the one of okta.com; that the others are used alike is a conclusion. */
      readonly evidence: Evidence;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly code: ProblemCode };

/** Okta's environments, with how the redirect URI of each is known (Okta, "SCIM FAQs"; NICE names okta.com only). */
const environments: ReadonlyMap<string, Evidence> = new Map([
  ['okta.com', 'documented'],
  ['okta-emea.com', 'inferred'],
  ['oktapreview.com', 'inferred'],
  ['trexcloud.com', 'inferred'],
]);

const adminHost = /^[a-z0-9][a-z0-9-]{0,56}-admin\.([a-z-]+\.com)$/;
const appPath = /^\/admin\/app\/([A-Za-z0-9_-]{1,200})\/instance\/[A-Za-z0-9]+(\/|$)/;

/**
 * The redirect URI of an app, from its address in the Okta Admin Console:
 * `https://<org>-admin.<environment>/admin/app/<app name>/instance/<id>/#tab-general` (Okta, "SCIM FAQs"). Never throws.
 */
export function readOktaAppAddress(pasted: string): OktaAppAddress {
  const text = pasted.trim();
  if (text === '') return { kind: 'empty' };
  const address = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (address === null) return { kind: 'problem', code: 'okta-address-not-understood' };
  return readAddress(address);
}

function readAddress(address: WebAddress): OktaAppAddress {
  const environment = adminHost.exec(hostOf(address))?.[1] ?? '';
  const evidence = environments.get(environment);
  if (evidence === undefined || !isPlain(address)) return { kind: 'problem', code: refusal(address) };
  const appName = appPath.exec(address.pathname)?.[1];
  if (appName === undefined) return { kind: 'problem', code: 'okta-address-no-app' };
  return { kind: 'found', appName, redirectUri: redirectUri(environment, appName), evidence };
}

/** Nothing but a host: no other scheme, no login, no port. */
const isPlain = ({ protocol, username, password, port }: WebAddress): boolean =>
  protocol === 'https:' && username === '' && password === '' && port === '';

/** A host of Okta that is not the Admin Console is a slip, and a word is no host; any other host is foreign. */
function refusal(address: WebAddress): ProblemCode {
  const host = hostOf(address);
  const isOktas = [...environments.keys()].some((domain) => host.endsWith(`.${domain}`));
  return isOktas || !isHostName(host) ? 'okta-address-not-understood' : 'okta-address-foreign';
}

const redirectUri = (environment: string, appName: string): string =>
  `https://system-admin.${environment}/admin/app/cpc/${appName}/oauth/callback`;
