import { z } from 'zod';
import type { Check, CheckContext, Checks, Judgement } from '../check.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { readAnswer } from '../reading.ts';
import { asExpected, type Got, without } from './asking.ts';
import { askForJson, askForResources, judgeAbsence, judgeUnknown } from './offered.ts';
import { attributeOf, type Person } from './people.ts';
import { niceExtension, partNamed, partsOf, readSchemas, schemaWith, unnamedAmong, userSchema } from './schemas.ts';

const configPath = '/ServiceProviderConfig';

/** RFC 7644 2.2 and 7.6 leave it to the server whether its description is open. */
const openDiscovery: Check = async (context) => {
  const config = await askOpenly(context, configPath);
  return config.code === 'not-offered' ? askOpenly(context, '/Schemas') : config;
};

async function askOpenly(context: CheckContext, path: string): Promise<Judgement> {
  const asked = await context.ask({ as: 'nobody', path });
  const status = asked.answer?.status;
  if (status === 401 || status === 403) return { code: 'discovery-closed', facts: { status: String(status) } };
  const read = judgeAbsence(asked, path) ?? readAnswer(asked);
  return read.ok ? { code: 'discovery-open' } : read.judgement;
}

/**
 * Facts of a good one tell what it announces: `patch`, `bulk`, `filter`, `sort`, `etag`, each `true` or `false`. The
 * `fingerprint` of a description is there to notice a change since the last run.
 */
const serviceProviderConfig: Check = async (context) => {
  const read = await readServiceProviderConfig(context);
  if (!read.ok) return read.judgement;
  const { patch, bulk, filter, sort, etag } = read.config;
  const announced = Object.entries({ patch, bulk, filter, sort, etag });
  return {
    code: 'as-expected',
    facts: {
      ...Object.fromEntries(announced.map(([name, it]) => [name, String(it.supported)])),
      fingerprint: fingerprintOf(read.config),
    },
  };
};

/** What the server announces about itself (RFC 7643 5), or what came instead. */
export async function readServiceProviderConfig(context: CheckContext): Promise<Got<'config', ServiceProviderConfig>> {
  const read = await askForJson(context, configPath);
  if (!read.ok) return read;
  const config = readShape(read.json, ServiceProviderConfig);
  if (config.ok) return { ok: true, config: config.value };
  // Whether it takes PATCH is said all the same by many a description that lacks something else.
  const told = z.object({ patch: Announced }).safeParse(read.json);
  const patch: Readonly<Record<string, string>> = told.success ? { patch: String(told.data.patch.supported) } : {};
  return without(config.judgement.code, { ...config.judgement.facts, ...patch });
}

const Announced = z.object({ supported: z.boolean() });

const ServiceProviderConfig = z.object({
  schemas: z
    .array(z.string())
    .refine((ids) => ids.includes('urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig')),
  patch: Announced,
  bulk: Announced,
  filter: Announced,
  changePassword: Announced,
  sort: Announced,
  etag: Announced,
  authenticationSchemes: z.array(z.record(z.string(), z.unknown())),
  /** RFC 9865 4. */
  pagination: z.object({ cursor: z.boolean() }).optional().catch(undefined),
});
type ServiceProviderConfig = z.infer<typeof ServiceProviderConfig>;

/** RFC 7643 6: what is required of every type. */
const ResourceType = z.object({ name: z.string().min(1), endpoint: z.string().min(1), schema: z.string().min(1) });
/** RFC 7643 7. */
const Schema = z.object({ id: z.string().min(1), attributes: z.array(z.record(z.string(), z.unknown())) });

function readShape<Output>(json: unknown, schema: z.ZodType<Output>): Got<'value', Output> {
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  const field = result.error.issues[0]?.path.join('.') ?? '';
  return without('shape-wrong', field === '' ? {} : { field: field.slice(0, 100) });
}

/** RFC 7644 4: a list of this shape at this path, if the server offers it. */
const listOf =
  <Output>(path: string, schema: z.ZodType<Output>, judge: (list: readonly Output[]) => Judgement): Check =>
  async (context) => {
    const read = await askForResources(context, path);
    if (!read.ok) return read.judgement;
    const shaped = readShape({ Resources: read.resources }, z.object({ Resources: z.array(schema) }));
    if (!shaped.ok) return shaped.judgement;
    const { code, facts } = judge(shaped.value.Resources);
    return { code, facts: { ...facts, fingerprint: fingerprintOf(read.resources) } };
  };

/** A server that names NICE's extension is CXone, under whatever host name it is reached. */
const judgeSchemas = (schemas: readonly { readonly id: string }[]): Judgement =>
  schemas.some(({ id }) => id.toLowerCase() === niceExtension.toLowerCase())
    ? { ...asExpected, facts: { maker: 'nice' } }
    : asExpected;

/** One thing by its name or identifier, which it has to bear itself. */
const oneOf =
  <Output>(path: string, schema: z.ZodType<Output>, isIt: (value: Output) => boolean, field: string): Check =>
  async (context) => {
    const read = await askForJson(context, path);
    if (!read.ok) return read.judgement;
    const shaped = readShape(read.json, schema);
    if (!shaped.ok) return shaped.judgement;
    return isIt(shaped.value) ? asExpected : { code: 'shape-wrong', facts: { field } };
  };

const resourceType = (wanted: string): Check =>
  oneOf(`/ResourceTypes/${wanted}`, ResourceType, ({ name }) => name.toLowerCase() === wanted.toLowerCase(), 'name');

/** RFC 7643 4.1.1 and 8.7: the schema of a person is among them, and `userName` is required there. */
const userSchemaIsThere: Check = async (context) => {
  const read = await readSchemas(context);
  if (!read.ok) return read.judgement;
  const schema = schemaWith(read.resources, userSchema);
  if (schema === undefined) return { code: 'shape-wrong', facts: { field: userSchema } };
  const userName = partNamed(partsOf(schema), 'userName');
  if (userName === undefined) return { code: 'shape-wrong', facts: { field: 'userName' } };
  return isRequired(userName) ? asExpected : { code: 'user-name-optional' };
};

const isRequired = (attribute: Person): boolean => attributeOf(attribute, 'required') === true;

/** What the IdP sends against what the server names. */
const attributes: Check = async (context) => {
  const { sends } = context.input;
  if (sends.length === 0) return { code: 'not-needed' };
  const read = await readSchemas(context);
  if (!read.ok) return read.judgement;
  const missing = unnamedAmong(sends, read.resources);
  return missing.length === 0 ? asExpected : { code: 'attributes-missing', facts: { missing: missing.join(', ') } };
};

export const discoveryChecks: Pick<
  Checks,
  | 'open-discovery'
  | 'service-provider-config'
  | 'resource-types'
  | 'resource-type-user'
  | 'resource-type-group'
  | 'unknown-resource-type'
  | 'schemas'
  | 'user-schema'
  | 'schema-by-id'
  | 'unknown-schema'
  | 'attributes'
> = {
  'open-discovery': openDiscovery,
  'service-provider-config': serviceProviderConfig,
  'resource-types': listOf('/ResourceTypes', ResourceType, () => asExpected),
  'resource-type-user': resourceType('User'),
  'resource-type-group': resourceType('Group'),
  'unknown-resource-type': (context) => judgeUnknown(context, (name) => `/ResourceTypes/${name}`),
  schemas: listOf('/Schemas', Schema, judgeSchemas),
  'user-schema': userSchemaIsThere,
  // Colons stay as they are: RFC 7644 3.2 writes the path so, and CyberArk asks for it so.
  'schema-by-id': oneOf(
    `/Schemas/${userSchema}`,
    Schema,
    ({ id }) => id.toLowerCase() === userSchema.toLowerCase(),
    'id',
  ),
  'unknown-schema': (context) =>
    judgeUnknown(context, (name) => `/Schemas/urn:ietf:params:scim:schemas:core:2.0:${name}`),
  attributes,
};
