import type { Evidence } from '../evidence.ts';
import type { LocalText } from '../language.ts';
import type { Capability } from '../verification/capabilities.ts';

/** One thing an IdP relies on, when it does so, and how that is known. */
export interface Need {
  readonly capability: Capability;
  /** On which occasion it is asked for, as the end of a sentence. */
  readonly when: LocalText;
  readonly evidence: Evidence;
  /** Present when the IdP can be set up to do without it: how. Such a need never blocks. */
  readonly avoidBy?: LocalText;
}

/** The requests one way of setting up an IdP makes, as far as its maker or others tell. */
export interface Dialect {
  readonly name: LocalText;
  readonly needs: readonly Need[];
  /** Whether enough of its requests is published to foretell anything; `false` makes the verdict `unknown` at best. */
  readonly published: boolean;
  /** Present when it cannot work with any server: why. */
  readonly impossible?: LocalText;
  /** What else an administrator has to know. */
  readonly remarks: readonly LocalText[];
  /** Attributes it sends, by their SCIM paths, as far as known. */
  readonly sends: readonly string[];
  /** Where all this is written. */
  readonly sources: readonly string[];
}
