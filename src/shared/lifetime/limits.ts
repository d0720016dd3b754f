// Apart from the schemas, so that the window can use this without carrying zod.

/** Days before the end at which the person is reminded. */
export const reminderDays = [60, 20, 5, 1] as const;

/** Longest time after which a rule can ask for a new secret: ten years. */
export const longestRule = 3650;
