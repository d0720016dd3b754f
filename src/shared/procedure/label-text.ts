import { cxoneLabels, type CxoneLabelId } from './cxone-labels.ts';

/** A stretch of plain text, or a label of CXone that stands in it. */
export type TextPiece = string | { readonly label: CxoneLabelId };

const isLabelId = (id: string): id is CxoneLabelId => Object.hasOwn(cxoneLabels, id);

const labelMark = /\{(\w+)\}/;

/** The pieces of a text in which `{labelId}` stands for a label of CXone; braces around anything else stay as they are. */
export function labelText(text: string): readonly TextPiece[] {
  const pieces = text.split(labelMark).map((piece, index): TextPiece => {
    if (index % 2 === 0) return piece;
    return isLabelId(piece) ? { label: piece } : `{${piece}}`;
  });
  return pieces.filter((piece) => piece !== '');
}
