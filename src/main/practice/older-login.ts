import { z } from 'zod';
import { type PracticeAnswer, type PracticeRequest, plainRefusal } from './answers.ts';
import { type LoginParts, notToBeStored } from './token-endpoint.ts';

const AccessKey = z.object({ accessKeyId: z.string(), accessKeySecret: z.string() });

/**
 * `POST /authentication/v1/token/access-key`, the older login with an access key and no client. How CXone refuses here
 * is not known: it is 400 for what is no access key and 401 for a wrong one.
 */
export async function answerOlderLogin(
  request: PracticeRequest,
  { credentials, tokens, identity }: LoginParts,
): Promise<PracticeAnswer> {
  const { accessKeyId, accessKeySecret } = accessKeyIn(request);
  if (!credentials.acceptsAccessKey(accessKeyId, accessKeySecret)) {
    throw plainRefusal(401, 'invalid_grant', 'The access key is not known, or its secret is wrong.');
  }
  return { status: 200, headers: notToBeStored, body: await tokens.issue(identity) };
}

function accessKeyIn({ body }: PracticeRequest): z.infer<typeof AccessKey> {
  const result = AccessKey.safeParse(jsonOrNull(body));
  if (result.success) return result.data;
  throw plainRefusal(400, 'invalid_request', 'accessKeyId and accessKeySecret are required, as JSON.');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
