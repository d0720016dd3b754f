/** The scheme and host under which the window finds its page; nothing outside this app answers there. */
export const appScheme = 'app';
const appHost = 'assistant';

export const startPage = `${appScheme}://${appHost}/index.html`;

/** Whether an address belongs to the assistant's own page. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost;
}
