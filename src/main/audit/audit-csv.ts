import type { AuditEntry } from '../../shared/audit.ts';

const columns = [
  'number',
  'at',
  'user',
  'action',
  'connection',
  'connection id',
  'credential',
  'facts',
  'previous',
  'hash',
] as const;

/** Spreadsheets take the encoding of a file without this mark for another one. */
const byteOrderMark = '\uFEFF';

/** The entries as a table (RFC 4180), in which no cell is taken for a formula. */
export const csvOf = (entries: readonly AuditEntry[]): string =>
  byteOrderMark + [columns, ...entries.map(cellsOf)].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');

function cellsOf({
  number,
  at,
  user,
  action,
  connection,
  credential,
  facts = {},
  previous,
  hash,
}: AuditEntry): string[] {
  const told = Object.entries(facts).map(([name, fact]) => `${name}: ${fact}`);
  return [
    String(number),
    at,
    user,
    action,
    connection?.name ?? '',
    connection?.id ?? '',
    credential ?? '',
    told.join('; '),
    previous,
    hash,
  ];
}

/** What spreadsheets take for the beginning of a formula, also behind blanks. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export function cellText(value: string): string {
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
