// Writes one value after the other to the item it is told, and prints the number of each that is stored.
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { ConnectionId } from '../../../src/shared/connection.ts';
import { numberedValue } from './numbered-value.ts';

const vault = createKeychainVault({ platform: 'linux' });
const item = { connectionId: ConnectionId.parse(process.argv[2]), credential: 'scim-token' } as const;
for (let number = Number(process.argv[3]); ; number += 1) {
  await vault.write(item, new Secret(numberedValue(number)));
  process.stdout.write(`${String(number)}\n`);
}
