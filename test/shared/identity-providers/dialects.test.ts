import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/shared/identity-providers/dialect.ts';
import { dialectIds, dialects, dialectsOf, isDialectId } from '../../../src/shared/identity-providers/dialects.ts';
import { identityProviderIds } from '../../../src/shared/identity-providers/registry.ts';

const folder = new URL('../../../src/shared/identity-providers/', import.meta.url);

const isDialect = (value: unknown): value is Dialect =>
  typeof value === 'object' && value !== null && 'needs' in value && 'published' in value;

async function dialectsInFolder(): Promise<readonly Dialect[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'dialects.ts');
  const modules = await Promise.all(
    files.map((file): Promise<Record<string, unknown>> => import(new URL(file, folder).href)),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .flatMap((exported): unknown[] =>
      typeof exported === 'object' && exported !== null ? Object.values(exported) : [],
    )
    .filter(isDialect);
}

describe('the dialects of identity providers', () => {
  it('are all known that have a file in the folder', async () => {
    const inFolder = await dialectsInFolder();
    expect(inFolder.length).toBeGreaterThan(10);
    expect(new Set(Object.values(dialects))).toEqual(new Set(inFolder));
  });

  it.each(identityProviderIds)('are known for %s, which can be chosen', (provider) => {
    expect(dialectsOf(provider).every(isDialectId)).toBe(true);
    expect(dialectsOf(provider)[0]).toBe(provider);
  });

  it.each(dialectIds)('say in both languages what %s needs', (id) => {
    const { name, needs, remarks, impossible } = dialects[id];
    const texts = [name, ...remarks, ...(impossible === undefined ? [] : [impossible])];
    const occasions = needs.flatMap(({ when, avoidBy }) => [when, ...(avoidBy === undefined ? [] : [avoidBy])]);
    for (const { de, en } of [...texts, ...occasions]) expect([de.trim(), en.trim()]).not.toContain('');
  });

  it('ask for a token wherever anything is asked for', () => {
    const asking = dialectIds.filter((id) => dialects[id].needs.length > 0);
    for (const id of asking) expect(dialects[id].needs.map(({ capability }) => capability)).toContain('token');
  });
});
