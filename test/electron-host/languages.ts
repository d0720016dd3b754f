const tagOf = (locale: string): string => locale.replace(/[.@].*$/u, '').replaceAll('_', '-');
const isNone = (tag: string): boolean => tag === '' || tag === 'C' || tag === 'POSIX';

const firstSet = (...values: readonly (string | undefined)[]): string =>
  values.find((value) => value !== undefined && value !== '') ?? '';

/**
 * The person's languages as BCP 47 tags, most wanted first: `LANGUAGE`, then the locale of messages, as GNU gettext
 * reads them (gettext manual, "The LANGUAGE variable"); American English when the locale says nothing.
 */
export const systemLanguages = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const locale = tagOf(firstSet(environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']));
  if (isNone(locale)) return ['en-US'];
  const listed = (environment['LANGUAGE'] ?? '').split(':').map(tagOf);
  return [...new Set([...listed, locale])].filter((tag) => !isNone(tag));
};
