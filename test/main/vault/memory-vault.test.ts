import { createMemoryVault } from '../../../src/main/vault/memory-vault.ts';
import { describeVault } from './vault-contract.ts';

describeVault('The vault in memory', createMemoryVault);
