/** A value in the form in which it crosses a border as JSON. */
export type Packed =
  | null
  | boolean
  | number
  | string
  | readonly Packed[]
  | { readonly nothing: true }
  | { readonly entries: readonly (readonly [string, Packed])[] }
  | { readonly extra: Extra };

/** What crosses only between the two worlds of a page, and only as a reference or a copy of its message. */
export type Extra = { readonly function: number } | { readonly promise: number } | { readonly error: string };

/** How a border treats functions, promises and errors; a border without extras refuses them. */
export interface Extras {
  readonly pack: (value: unknown) => Extra | undefined;
  readonly unpack: (extra: Extra) => unknown;
}

export interface Codec {
  /** Throws a TypeError that names what cannot cross and where it is. */
  readonly pack: (value: unknown, where: string) => Packed;
  readonly unpack: (packed: Packed) => unknown;
  /** Unpacks what was a list, such as arguments. */
  readonly unpackAll: (packed: Packed) => readonly unknown[];
}

/**
 * Packs plain data (null, undefined, booleans, finite numbers, strings, arrays, plain objects) and refuses the rest by
 * name. Also runs inside the page (as text), so it refers to nothing outside itself.
 */
export function createCodec(extras?: Extras): Codec {
  const kindOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return typeof value;
    const { constructor } = value;
    return typeof constructor === 'function' ? constructor.name : 'object';
  };

  // Data may come from another realm, whose Object is not ours: plain is what has no prototype, or only the root of all.
  const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
    if (typeof value !== 'object' || value === null) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  };

  const isSimple = (value: unknown): value is null | boolean | number | string =>
    value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value);

  const pack = (value: unknown, where: string): Packed => {
    if (value === undefined) return { nothing: true };
    if (isSimple(value)) return value;
    if (Array.isArray(value)) return value.map((item, index) => pack(item, `${where}[${String(index)}]`));
    const extra = extras?.pack(value);
    if (extra) return { extra };
    if (!isPlain(value)) throw new TypeError(`electron-host: cannot pass a ${kindOf(value)} (${where})`);
    return { entries: Object.entries(value).map(([key, item]) => [key, pack(item, `${where}.${key}`)]) };
  };

  const isList = (packed: Packed): packed is readonly Packed[] => Array.isArray(packed);

  const unpack = (packed: Packed): unknown => {
    if (typeof packed !== 'object' || packed === null) return packed;
    if (isList(packed)) return packed.map(unpack);
    if ('entries' in packed) return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]));
    return 'extra' in packed ? extras?.unpack(packed.extra) : undefined;
  };

  const unpackAll = (packed: Packed): readonly unknown[] => (isList(packed) ? packed.map(unpack) : []);

  return { pack, unpack, unpackAll };
}
