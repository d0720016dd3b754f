export const megabytes = (bytes: number): number => bytes / 1_000_000;

/** To two digits behind the point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
