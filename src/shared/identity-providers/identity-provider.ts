import type { CredentialKind } from '../credential.ts';
import type { Evidence } from '../evidence.ts';
import type { LocalText } from '../language.ts';

/** The values CXone gives to every identity provider, computed for one connection. All URLs without trailing slash. */
export interface CxoneValues {
  /** Base URL that goes with the SCIM bearer token. */
  readonly tokenBaseUrl: string;
  /** How far that base URL is known: documented for area na1 only, inferred elsewhere. */
  readonly tokenBaseUrlEvidence: Evidence;
  readonly tokenEndpoint: string;
  readonly authorizationEndpoint: string;
}

/** A label exactly as the provider shows it, or our own words where it has no single label. */
export type Label = string | LocalText;

/** Boxes to treat alike, and how it is known that they should be. */
export interface BoxList {
  readonly labels: readonly Label[];
  readonly evidence: Evidence;
}

/** What goes into one field of the identity provider's screen. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string; readonly evidence: Evidence }
  | { readonly kind: 'secret'; readonly credential: CredentialKind }
  | { readonly kind: 'boxes'; readonly tick: BoxList; readonly leaveEmpty: BoxList };

export interface FieldTemplate {
  /** Unique within the identity provider. */
  readonly id: string;
  readonly label: Label;
  readonly value: (cxone: CxoneValues) => FieldValue;
  /** The trap at this field, if there is one. */
  readonly note?: LocalText;
}

/** One identity provider: its screens and fields in their own order. One file each; the registry lists them. */
export interface IdentityProvider {
  readonly name: LocalText;
  /** The way to the screen that takes the settings, in the provider's own words, one entry per click or hint. */
  readonly path: readonly LocalText[];
  readonly fields: readonly FieldTemplate[];
  /** What to do after the fields: save, test, start. */
  readonly afterwards: readonly LocalText[];
}
