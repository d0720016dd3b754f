import { isInFamily, sovereignCloudOf } from './cxone-hosts.ts';

/** The names in CXone's own domains. */
const names = ['nice-incontact', 'niceincontact', 'nicecxone', 'nicecxone-gov', 'nicecxone-sov1'];

/**
 * Whether a host can be mistaken for one of CXone's: outside CXone's domains, a name of CXone in it or one or two letters
 * off; anywhere, letters outside ASCII (`xn--`, RFC 5891), which can be drawn like others.
 */
export function isLookAlike(host: string): boolean {
  const labels = host.split('.');
  const isCxone = isInFamily(host) || sovereignCloudOf(host) !== null;
  return labels.some((label) => label.startsWith('xn--')) || (!isCxone && labels.some(resemblesName));
}

function resemblesName(label: string): boolean {
  const bare = label.replaceAll('-', '');
  return names.some((name) => bare.includes(name.replaceAll('-', '')) || isNear(label, name));
}

const farthest = 2;

/** Whether at most two letters have to be added, left out or exchanged to make one word of the other. */
function isNear(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= farthest && distance(one, other) <= farthest;
}

/** Levenshtein's distance, row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) row = nextRow(row, letter, other);
  return row.at(-1) ?? 0;
}

function nextRow(above: readonly number[], letter: string, other: string): number[] {
  const row = [(above[0] ?? 0) + 1];
  above.slice(1).forEach((aboveHere, index) => {
    const exchanged = (above[index] ?? 0) + (other[index] === letter ? 0 : 1);
    row.push(Math.min(aboveHere + 1, (row[index] ?? 0) + 1, exchanged));
  });
  return row;
}
