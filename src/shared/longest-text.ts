/**
 * Longest text that a call takes, in characters. A field that takes as much, and no more, leaves it to the main process to
 * say what is too long.
 */
export const longestText = 65_536;
