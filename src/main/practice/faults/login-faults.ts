import type { FaultTable } from './fault.ts';

/** The login. */
export const loginFaults: FaultTable<'token-endpoint-media-type'> = {
  'token-endpoint-media-type': () => ({
    login: async ({ url }, answer) => {
      const answered = await answer();
      if (url.pathname !== '/auth/token') return answered;
      return { ...answered, headers: { ...answered.headers, 'Content-Type': 'text/plain' } };
    },
  }),
};
