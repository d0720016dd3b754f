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

/**
 * Where a formula begins, also behind blanks. For some spreadsheets, such as a German Excel, a cell ends at a semicolon as well,
 * at a tab or with the line, and the quotes around a whole cell mean nothing there.
 */
const formula = /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])/g;
const startsOddly = /^[\t\r\n]/;

export function cellText(value: string): string {
  const harmless = value.replace(formula, "$1'").replace(startsOddly, "'$&");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
