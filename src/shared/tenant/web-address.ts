/** The part of the platform's URL that is used here. */
export interface WebAddress {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  /** Lower case; names outside ASCII as `xn--…`, numbers normalised. */
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly searchParams: Iterable<[string, string]>;
}

/** `shared` has no DOM and no Node; both have this. */
declare const URL: { parse(address: string): WebAddress | null };

/** The address taken apart (WHATWG URL), or `null` when it is none. */
export const parseAddress = (text: string): WebAddress | null => URL.parse(text);

/** The host without the dot that may end a full name. */
export const hostOf = ({ hostname }: WebAddress): string => hostname.replace(/\.$/, '');

/** Host and, when it is not the scheme's own, port. */
export const hostWithPort = (address: WebAddress): string =>
  address.port === '' ? hostOf(address) : `${hostOf(address)}:${address.port}`;
