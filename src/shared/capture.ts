import { z } from 'zod';
import { CredentialName } from './credential.ts';
import { Problem } from './problem.ts';

/** What made the assistant ask before it stored a pasted or typed value. */
export const CaptureDoubt = z.enum([
  'surrounding-text',
  'line-breaks',
  'blanks-inside',
  'quotes',
  'bearer-word',
  'looks-like-url',
  'looks-like-email',
  'same-as-key-id',
  'same-as-secret',
  'same-as-client-id',
  'same-as-client-secret',
  'same-as-token',
  'meant-for-other-field',
  'same-as-stored',
]);
export type CaptureDoubt = z.infer<typeof CaptureDoubt>;

/** One way to store what was captured. Of the value only its length and its end are known here. */
export const CaptureOffer = z.object({
  /** `cleaned` without what does not belong to it, `as-is` as it came. */
  choice: z.enum(['cleaned', 'as-is']),
  /** The credential it would be stored as; another one than asked for when the fields were swapped. */
  credential: CredentialName,
  length: z.int(),
  lastFour: z.string().max(4),
});
export type CaptureOffer = z.infer<typeof CaptureOffer>;

/**
 * What became of the clipboard once its value was stored: emptied, left alone because it holds something else by now, or out
 * of reach; `unused` when the value did not come from it.
 */
export const ClipboardAfter = z.enum(['cleared', 'holds-other', 'out-of-reach', 'unused']);
export type ClipboardAfter = z.infer<typeof ClipboardAfter>;

/**
 * What became of a value: stored, held back with a question, or held because it could not be stored. A held value is in
 * the main process only, for a few minutes, and can be stored without copying or typing it again.
 */
export const CaptureReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stored'),
    /** The value does not look like the published samples; no reason to worry by itself. */
    isUnusual: z.boolean(),
    clipboard: ClipboardAfter,
  }),
  z.object({
    kind: z.literal('question'),
    captureId: z.uuid(),
    doubts: z.array(CaptureDoubt).min(1),
    offers: z.array(CaptureOffer),
  }),
  z.object({ kind: z.literal('held'), captureId: z.uuid(), problem: Problem, offer: CaptureOffer }),
]);
export type CaptureReply = z.infer<typeof CaptureReply>;
