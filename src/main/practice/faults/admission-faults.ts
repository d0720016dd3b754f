import { type Refusal, scimRefusal, withoutBody } from '../answers.ts';
import { type Credential, type ScimBehaviour, usualBehaviour } from '../scim-behaviour.ts';
import type { FaultTable } from './fault.ts';

/** Who is let in. */
export const admissionFaults: FaultTable<
  'token-expired' | 'token-revoked' | 'wrong-prefix' | 'forbidden' | 'unauthorized-without-body'
> = {
  'token-expired': () => ({ behaviour: refusingTokens('The access token expired') }),
  'token-revoked': () => ({ behaviour: refusingTokens('The access token was revoked') }),
  'wrong-prefix': () => ({
    behaviour: {
      opensFor: { ...usualBehaviour.opensFor, '/scim/v2': ['access-token', 'scim-token'], '/oauth/scim/v2': [] },
    },
  }),
  forbidden: () => ({
    behaviour: { refusalFor: () => scimRefusal(403, 'The role of this user does not permit it.') },
  }),
  'unauthorized-without-body': () => ({
    behaviour: refusingTokens('The access token was revoked'),
    scim: async (_request, answer) => {
      const answered = await answer();
      return answered.status === 401 ? withoutBody(answered) : answered;
    },
  }),
};

/** Refuses tokens that are valid but for this reason, as RFC 6750 3.1 has it. */
const refusingTokens = (reason: string): Partial<ScimBehaviour> => ({
  refusalFor: (credential) => (isToken(credential) ? tokenRefusal(reason) : null),
});

const isToken = (credential: Credential): boolean => credential !== 'access-key';

function tokenRefusal(reason: string): Refusal {
  const challenge = `Bearer realm="practice tenant", error="invalid_token", error_description="${reason}"`;
  return scimRefusal(401, `${reason}.`, { headers: { 'WWW-Authenticate': challenge } });
}
