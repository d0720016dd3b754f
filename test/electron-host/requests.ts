import type { Session } from './cdp.ts';
import { toApp } from './origins.ts';
import { answerRequest } from './protocol.ts';
import { defaultSession } from './session.ts';

/** A request of the page that the browser holds until it is answered here. */
export interface HeldRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: object;
    readonly postData?: string;
  };
}

const asRequest = ({ request }: HeldRequest): Request =>
  new Request(toApp(request.url), {
    method: request.method,
    headers: new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ),
    ...(request.postData === undefined ? {} : { body: request.postData }),
  });

const fulfil = async (page: Session, requestId: string, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  page.tell('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
};

/** Chromium asks for this on its own account; Electron does not. */
const isFavicon = ({ request, resourceType }: HeldRequest): boolean =>
  resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico';

/** Has the app answer a request of its page, and fails what the app does not answer: nothing goes to a network. */
export const answerHeld = async (page: Session, held: HeldRequest): Promise<void> => {
  const { requestId, request, resourceType } = held;
  try {
    const allowed = await defaultSession.allowsRequest(toApp(request.url), request.method, resourceType);
    const response = allowed && !isFavicon(held) ? await answerRequest(asRequest(held)) : undefined;
    if (response) await fulfil(page, requestId, response);
    else
      page.tell('Fetch.failRequest', { requestId, errorReason: allowed ? 'InternetDisconnected' : 'BlockedByClient' });
  } catch (error) {
    console.error('electron-host: a protocol handler failed:', error);
    page.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
};
