import { said } from './said.ts';

const longestTitle = 100;
/** Where a page has its title, if it has one. */
const headLength = 64 * 1024;

/** Whether a text begins like a web page. */
export const looksLikePage = (text: string): boolean => /^\uFEFF?\s*(?:<!doctype\s+html|<html)[\s>]/i.test(text);

/** The title of a web page on one line, at most 100 characters; empty when there is none. */
export function titleOf(page: string): string {
  const [, title = ''] = /<title(?:\s[^>]{0,200})?>([^<]{0,1000})/i.exec(page.slice(0, headLength)) ?? [];
  return Array.from(said(title, [])).slice(0, longestTitle).join('');
}

const loginWords: ReadonlySet<string> = new Set(
  'login logon signin signon sso saml saml2 idp adfs auth authn authorize authenticate'.split(' '),
);

/**
 * Whether an address looks like one where people sign in: a part of its host or path is a word for that, such as
 * `login`, `sso`, or `oauth2/authorize`.
 */
export function looksLikeLogin({ hostname, pathname }: URL): boolean {
  const parts = `${hostname}/${pathname}`.toLowerCase().split(/[/._;]+/);
  return parts.some((part) => loginWords.has(part.replaceAll('-', '')));
}
