/** The text in pieces between which a line may break: after a dot, before a slash; the two of a scheme stay together. */
export const breakable = (text: string): readonly string[] => text.split(/(?<=\.)|(?<![:/])(?=\/)/);
