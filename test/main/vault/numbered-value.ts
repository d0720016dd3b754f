const lengths = [4_000, 30, 9_000, 6_000, 50, 40];

/** A value that tells its number. Neighbours differ in length, so that every way to replace one by another occurs. */
export function numberedValue(number: number): string {
  const text = `${String(number)}.`;
  return text.repeat(Math.ceil((lengths[number % lengths.length] ?? 1) / text.length));
}
