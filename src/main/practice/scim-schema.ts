import { z } from 'zod';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const niceExtension = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';

const Text = z.string().trim().min(1);
const Contact = z.object({ value: Text, type: z.string().optional(), primary: z.boolean().optional() });
const Reference = z.object({ display: z.string().optional(), value: z.string().optional() });

/** CXone's description spells it `timezone` in requests and `timeZone` in answers. */
function withTimeZone(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('timezone' in body)) return body;
  const { timezone, ...others } = body;
  return { timeZone: timezone, ...others };
}

/** What an identity provider may say about an employee (CXone's API description); everything else is dropped. */
const Attributes = z.object({
  userName: z.email(),
  name: z.object({ givenName: Text, familyName: Text, middleName: z.string().optional() }),
  emails: z.array(Contact.extend({ value: z.email() })).min(1),
  displayName: z.string().optional(),
  active: z.boolean().default(true),
  userType: z.string().optional(),
  timeZone: z.string().optional(),
  locale: z.string().optional(),
  externalId: z.string().optional(),
  phoneNumbers: z.array(Contact).optional(),
  // People without a role become agents, as CXone's help has it.
  roles: z
    .array(Reference.extend({ primary: z.boolean().optional() }))
    .default([{ display: 'Agent', value: 'Agent', primary: true }]),
  [niceExtension]: z.object({ team: Reference.optional(), loginAuthenticator: Reference.optional() }).optional(),
});
export type Attributes = z.output<typeof Attributes>;
/** Those that CXone takes only when they are enabled for SCIM, as far as they are plain text. */
export type OptionalField = 'displayName' | 'userType' | 'timeZone';

export const CreateBody = z.preprocess(withTimeZone, Attributes);
/** Here CXone's description requires `id` and `active`, too. */
export const ReplaceBody = z.preprocess(withTimeZone, Attributes.extend({ id: z.string(), active: z.boolean() }));

export const PatchBody = z.object({
  schemas: z.array(z.string()).refine((schemas) => schemas.includes('urn:ietf:params:scim:api:messages:2.0:PatchOp')),
  Operations: z
    .array(
      z.object({
        // Microsoft Entra writes it with a capital.
        op: z
          .string()
          .toLowerCase()
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1),
});
export type PatchOperation = z.output<typeof PatchBody>['Operations'][number];

/** Top-level attributes that may be changed, by their name in lower case (RFC 7643 2.1: case insensitive). */
export const changeable: ReadonlyMap<string, string> = new Map(
  Object.keys(Attributes.shape).map((name) => [name.toLowerCase(), name]),
);

interface AttributeWords {
  readonly type?: 'string' | 'boolean' | 'complex';
  readonly required?: boolean;
  readonly multiValued?: boolean;
  readonly uniqueness?: 'none' | 'server';
  readonly subAttributes?: readonly object[];
}

/** An attribute as RFC 7643 7 describes it. */
const attribute = (name: string, words: AttributeWords = {}) => ({
  name,
  type: words.subAttributes === undefined ? 'string' : 'complex',
  multiValued: false,
  description: name,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...words,
});

const contact = [attribute('value', { required: true }), attribute('type'), attribute('primary', { type: 'boolean' })];
const reference = [attribute('display'), attribute('value')];

/** The resources of `/Schemas`: the user, without the fields that are off, and CXone's extension of it. */
export const schemaResources = (fieldsOff: readonly string[]): readonly object[] => [
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id: userSchema,
    name: 'User',
    description: 'Employee',
    attributes: userAttributes.filter(({ name }) => !fieldsOff.includes(name)),
  },
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id: niceExtension,
    name: 'NICE User',
    description: 'What CXone adds to a user',
    attributes: [
      attribute('team', { subAttributes: reference }),
      attribute('loginAuthenticator', { subAttributes: reference }),
    ],
  },
];

const userAttributes = [
  attribute('userName', { required: true, uniqueness: 'server' }),
  attribute('name', {
    required: true,
    subAttributes: [
      attribute('givenName', { required: true }),
      attribute('familyName', { required: true }),
      attribute('middleName'),
    ],
  }),
  attribute('emails', { required: true, multiValued: true, subAttributes: contact }),
  attribute('displayName'),
  attribute('active', { type: 'boolean' }),
  attribute('userType'),
  attribute('timeZone'),
  attribute('locale'),
  attribute('phoneNumbers', { multiValued: true, subAttributes: contact }),
  attribute('roles', { multiValued: true, subAttributes: [...reference, attribute('primary', { type: 'boolean' })] }),
];
