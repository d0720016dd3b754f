import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerCall } from '../../../src/main/ipc/gates.ts';
import { contract } from '../../../src/shared/ipc/contract.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';

let rig: AssistantRig;
beforeEach(async () => {
  rig = await openAssistant();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rig.end();
});

/** What the window gets back. */
const discover = (sought: { readonly tenantId: string; readonly cloud: string; readonly issuer: string }) =>
  answerCall(
    contract.tenants.discover,
    (input) => rig.handlers.tenants.discover(contract.tenants.discover.input.parse(input)),
    {
      channel: 'tenants.discover',
      isFromOurWindow: true,
      input: { requestId: randomUUID(), ...sought },
    },
  );

const tenantId = '11eb660f-4c6d-f4a0-8733-0242ac110002';

it('answers a search that cannot be made with what is wrong', async () => {
  const problem = { code: 'issuer-look-alike', facts: { host: 'cxone.niceincontakt.com' } };
  const issuer = 'https://cxone.niceincontakt.com';
  expect(await discover({ tenantId, cloud: 'other', issuer })).toEqual({ ok: false, problem });
});

it.each([
  ['tenantId', { tenantId: `${tenantId}&x=`, cloud: 'standard', issuer: '' }],
  ['cloud', { tenantId, cloud: 'moon', issuer: '' }],
])('takes no %s of another shape', async (fields, sought) => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await discover(sought)).toEqual({ ok: false, problem: { code: 'input-refused', facts: { fields } } });
});

it('may cancel a search that never began', async () => {
  expect(await rig.handlers.tenants.cancel({ requestId: randomUUID() })).toBeNull();
});
