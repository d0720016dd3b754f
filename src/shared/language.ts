import { z } from 'zod';

/** The languages the assistant speaks. Both are complete; neither is a fallback for the other. */
export const Language = z.enum(['de', 'en']);
export type Language = z.infer<typeof Language>;

/** A sentence that belongs to data (a task, a field of an identity provider), in every language. */
export type LocalText = Readonly<Record<Language, string>>;

/**
 * The language to speak for the system's preferred languages (BCP 47 tags, most wanted first).
 * English when none of them is spoken here.
 */
export function languageForSystem(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const spoken = Language.safeParse(tag.toLowerCase().split(/[-_]/)[0]);
    if (spoken.success) return spoken.data;
  }
  return 'en';
}
