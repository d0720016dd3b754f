import type { CheckContext } from '../check.ts';
import type { Got } from './asking.ts';
import { askForResources } from './offered.ts';
import { attributeOf, isObject, type Person, textWithin } from './people.ts';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const niceExtension = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';

/** Attributes that every resource has and no schema names (RFC 7643 3.1), and the schemas themselves. */
const common = ['schemas', 'id', 'externalId', 'meta'] as const;

/** The schemas that the server names (RFC 7643 7), or what came instead. */
export const readSchemas = (context: CheckContext): Promise<Got<'resources', readonly Person[]>> =>
  askForResources(context, '/Schemas');

/** The schema with this identifier, in whatever case it is written. */
export const schemaWith = (schemas: readonly Person[], id: string): Person | undefined =>
  schemas.find((schema) => textWithin(schema, 'id')?.toLowerCase() === id.toLowerCase());

/** What a schema or a complex attribute consists of. */
export function partsOf(definition: Person, list: 'attributes' | 'subAttributes' = 'attributes'): readonly Person[] {
  const parts = attributeOf(definition, list);
  return Array.isArray(parts) ? parts.filter(isObject) : [];
}

export const partNamed = (parts: readonly Person[], name: string): Person | undefined =>
  parts.find((part) => textWithin(part, 'name')?.toLowerCase() === name.toLowerCase());

/** Whether it is an attribute that every resource has. */
export const isCommon = (name: string): boolean => common.some((own) => own.toLowerCase() === name.toLowerCase());

/** Those of the SCIM paths (RFC 7644 3.10) that no schema of the server names. */
export const unnamedAmong = (paths: readonly string[], schemas: readonly Person[]): readonly string[] =>
  paths.filter((path) => !isNamedBy(schemas, path));

function isNamedBy(schemas: readonly Person[], path: string): boolean {
  const { schemaId, names } = parsePath(path, schemas);
  const [name, subName] = names;
  if (name === undefined) return schemaWith(schemas, schemaId) !== undefined;
  if (schemaId === userSchema && isCommon(name)) return true;
  const schema = schemaWith(schemas, schemaId);
  const attribute = schema === undefined ? undefined : partNamed(partsOf(schema), name);
  if (attribute === undefined || subName === undefined) return attribute !== undefined;
  const subAttributes = partsOf(attribute, 'subAttributes');
  return subAttributes.length === 0 || partNamed(subAttributes, subName) !== undefined;
}

/** `urn:…:User:name.part`, `name.part` or `name[type eq "work"].part`, taken apart. */
function parsePath(
  path: string,
  schemas: readonly Person[],
): { readonly schemaId: string; readonly names: readonly string[] } {
  const plain = path.replace(/\[[^\]]*\]/g, '');
  if (!/^urn:/i.test(plain)) return { schemaId: userSchema, names: plain.split('.') };
  const known = schemas.flatMap((schema) => textWithin(schema, 'id') ?? []).find((id) => isWithin(plain, id));
  // RFC 7643 10.2.1: the name of a schema ends with its resource; what follows is the attribute.
  const schemaId = known ?? /^(.*:\d+\.\d+:[^:.]+)/.exec(plain)?.[1] ?? plain;
  return {
    schemaId,
    names: plain
      .slice(schemaId.length + 1)
      .split('.')
      .filter((name) => name !== ''),
  };
}

const isWithin = (path: string, schemaId: string): boolean =>
  path.length === schemaId.length
    ? path.toLowerCase() === schemaId.toLowerCase()
    : path.toLowerCase().startsWith(`${schemaId.toLowerCase()}:`) ||
      path.toLowerCase().startsWith(`${schemaId.toLowerCase()}.`);
