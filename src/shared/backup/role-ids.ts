/** The roles a connection can be handed over to. Apart from the schemas, so that the window can use it without zod. */
export const handOverRoles = ['cxone-admin', 'idp-admin', 'checker'] as const;
export type HandOverRole = (typeof handOverRoles)[number];
