import type { Secret } from '../vault/secret.ts';

const longestSaid = 200;
const longestRead = 4096;
/** Fewer characters of a secret than this in a row tell nothing, and hiding them would hide ordinary words. */
const tellingLength = 8;

/**
 * What a server said, fit to be shown: on one line, at most 200 characters, and without any stretch of the secrets that
 * were sent, because servers like to repeat what they refuse.
 */
export function said(text: string, secrets: readonly Secret[]): string {
  const oneLine = text
    .slice(0, longestRead)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return Array.from(withoutSecrets(oneLine, secrets)).slice(0, longestSaid).join('');
}

/** The text without any stretch of the secrets, in whatever case, and however a server likes to write them. */
export function withoutSecrets(text: string, secrets: readonly Secret[]): string {
  const lower = lowered(text);
  const hidden = new Set<number>();
  for (const secret of secrets) for (const runs of runsOf(secret)) addPositions(hidden, lower, runs);
  if (hidden.size === 0) return text;
  return text
    .split('')
    .map((character, index) => (!hidden.has(index) ? character : hidden.has(index - 1) ? '' : '[secret]'))
    .join('');
}

/** Stretches of the same length. */
interface Runs {
  readonly length: number;
  readonly texts: ReadonlySet<string>;
}

/** Taking a secret to pieces for every line that is shown would take long; they live no longer than it does. */
const known = new WeakMap<Secret, readonly Runs[]>();

function runsOf(secret: Secret): readonly Runs[] {
  const runs = known.get(secret) ?? formsOf(secret.reveal()).map(runsIn);
  known.set(secret, runs);
  return runs;
}

function runsIn(form: string): Runs {
  const text = lowered(form);
  const length = Math.min(tellingLength, text.length);
  const texts = new Set<string>();
  for (let start = 0; length > 0 && start + length <= text.length; start += 1)
    texts.add(text.slice(start, start + length));
  return { length, texts };
}

/** As it is, percent-encoded, and in hexadecimal and base64, which depends on what stands before it. */
function formsOf(value: string): readonly string[] {
  if (value.length < tellingLength) return [value];
  const bytes = Buffer.from(value);
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : shift + 1)
      .replace(/.?=*$/, ''),
  );
  const forUrls = shifted.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  const forms = [value, encodeURIComponent(value.toWellFormed()), bytes.toString('hex'), ...shifted, ...forUrls];
  return [...new Set(forms)];
}

function addPositions(hidden: Set<number>, text: string, { length, texts }: Runs): void {
  for (let start = 0; length > 0 && start + length <= text.length; start += 1) {
    if (!texts.has(text.slice(start, start + length))) continue;
    for (let offset = 0; offset < length; offset += 1) hidden.add(start + offset);
  }
}

/** ASCII only, so that every character keeps its place. */
const lowered = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
