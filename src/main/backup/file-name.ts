/** The name to propose for a file: nothing in it that a system, or a mail program, might take for a path or a command. */
export function backupFileName(what: 'backup' | 'hand-over', about: string | null, at: Date): string {
  const about_ = about === null ? '' : `${plain(about)}-`;
  return `scim-${about_}${what}-${at.toISOString().slice(0, 10)}.age`;
}

const longestPart = 40;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, '') || 'connection';
