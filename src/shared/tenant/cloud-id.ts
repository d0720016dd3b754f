import { z } from 'zod';
import { clouds, type CloudId as Id } from './clouds.ts';

const isCloudId = (value: unknown): value is Id => typeof value === 'string' && Object.hasOwn(clouds, value);

/** Schema apart from the table, so that the window can use the table without carrying zod. */
export const CloudId = z.custom<Id>(isCloudId);
