import type { CustomScheme, Protocol } from 'electron';
import { schemeOf } from './origins.ts';
import { refuse, refuseRest } from './refused.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

/** The app's answer to a request for an address of one of its schemes; undefined when the scheme is not the app's. */
export const answerRequest = async (request: Request): Promise<Response | undefined> =>
  handlers.get(schemeOf(request.url))?.(request);

export const protocol = refuseRest(
  'protocol',
  {
    // Every scheme is shown to Chromium as a secure standard origin (see origins.ts), which grants these privileges.
    registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
      for (const { scheme, privileges } of schemes)
        if (privileges?.bypassCSP === true) refuse(`the privilege bypassCSP of ${scheme}`);
    },
    handle: (scheme: string, handler: Handler) => {
      if (['http', 'https', 'file'].includes(scheme)) refuse(`protocol.handle('${scheme}')`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>,
  Object.prototype,
);
