import { z } from 'zod';
import { ConnectionId } from '../../shared/connection.ts';
import { CredentialName, longestSecret } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from './secret.ts';
import type { CredentialItem } from './vault.ts';

/** One secret with its name. */
export interface Sealed {
  readonly item: CredentialItem;
  readonly secret: Secret;
}

/** The secrets by their names. */
export type SealedItems = ReadonlyMap<string, Sealed>;

/** What is inside the vault file, once it is decrypted: JSON, described in docs/vault-file.md. */
const Content = z.object({
  format: z.literal('cxone-scim-assistant-vault'),
  version: z.literal(1),
  items: z.array(
    z.object({ connectionId: ConnectionId, credential: CredentialName, value: z.string().max(longestSecret) }),
  ),
});
type Content = z.infer<typeof Content>;

const Versioned = z.object({ format: Content.shape.format, version: z.number().min(2) });

export const keyOf = ({ connectionId, credential }: CredentialItem): string => `${connectionId}/${credential}`;

export function toContent(items: SealedItems): string {
  const content: Content = {
    format: 'cxone-scim-assistant-vault',
    version: 1,
    items: [...items.values()].map(({ item, secret }) => ({
      connectionId: item.connectionId,
      credential: item.credential,
      value: secret.reveal(),
    })),
  };
  return JSON.stringify(content);
}

/** Raises `vault-file-newer` and `vault-file-damaged`. */
export function fromContent(text: string): SealedItems {
  const content = parsed(text);
  const known = Content.safeParse(content);
  if (!known.success) {
    throw new ProblemError({ code: Versioned.safeParse(content).success ? 'vault-file-newer' : 'vault-file-damaged' });
  }
  const items = new Map<string, Sealed>();
  for (const { value, ...item } of known.data.items) items.set(keyOf(item), { item, secret: new Secret(value) });
  if (items.size !== known.data.items.length) throw new ProblemError({ code: 'vault-file-damaged' });
  return items;
}

/** Whether both hold the same secrets under the same names. */
export function isSame(one: SealedItems, other: SealedItems): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([key, { secret }]) => other.get(key)?.secret.equals(secret) === true);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
