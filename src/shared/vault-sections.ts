/** The parts of the vault screen, in the order they are shown. Apart from the schemas, so that the window can use it without zod. */
export const vaultSections = ['secrets', 'lifetimes', 'protection', 'backup', 'audit'] as const;
export type VaultSection = (typeof vaultSections)[number];
