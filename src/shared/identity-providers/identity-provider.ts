import type { CredentialKind } from '../credential.ts';
import type { Evidence } from '../evidence.ts';
import type { LocalText } from '../language.ts';
import type { Requirement } from '../procedure/ids.ts';

/** A URL without trailing slash, and how far it is known that it is the right one. */
export interface KnownUrl {
  readonly text: string;
  readonly evidence: Evidence;
}

/** The values CXone gives to every identity provider, computed for one connection. */
export interface CxoneValues {
  /** Base URL that goes with the SCIM bearer token. */
  readonly tokenBaseUrl: KnownUrl;
  /** Base URL that goes with an OAuth access token. */
  readonly accessBaseUrl: KnownUrl;
  readonly tokenEndpoint: KnownUrl;
  readonly authorizationEndpoint: KnownUrl;
}

/** A label exactly as the provider shows it, or our own words where it has no single label. */
export type Label = string | LocalText;

/** Boxes to treat alike, and how it is known that they should be. */
export interface BoxList {
  readonly labels: readonly Label[];
  readonly evidence: Evidence;
}

/** What goes into one field of a screen; a `block` is text of several lines, `words` say what no value can be given for. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string; readonly evidence: Evidence }
  | { readonly kind: 'block'; readonly text: string; readonly evidence: Evidence }
  | { readonly kind: 'words'; readonly text: LocalText; readonly evidence: Evidence }
  | { readonly kind: 'secret'; readonly credential: CredentialKind }
  | { readonly kind: 'boxes'; readonly tick: BoxList; readonly leaveEmpty: BoxList };

export interface FieldTemplate {
  /** Unique within the screen. */
  readonly id: string;
  readonly label: Label;
  readonly value: (cxone: CxoneValues) => FieldValue;
  /** The trap at this field, if there is one. */
  readonly note?: LocalText;
}

/** A screen of the identity provider: the way to it, its fields in its own order, and how it goes on. */
export interface Screen {
  /** One entry per stretch of the way or hint. */
  readonly path: readonly Label[];
  readonly fields: readonly FieldTemplate[];
  /** How the fields are tested and saved. */
  readonly save: readonly Label[];
  /** How provisioning is started. */
  readonly start: readonly Label[];
}

/** One identity provider. One file each; the registry lists them. */
export interface IdentityProvider {
  readonly name: LocalText;
  /** What CXone asks of an IdP, and how it is known that this one can do it; `unknown` is left to the person. */
  readonly requirements: Readonly<Record<Requirement, Evidence>>;
  /** What to know before this provider is chosen; empty when there is nothing. */
  readonly beforehand: readonly LocalText[];
  readonly token: Screen;
  /** Only where NICE supports the way through an app registration. */
  readonly appRegistration?: Screen;
}
