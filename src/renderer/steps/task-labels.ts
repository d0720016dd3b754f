import { cxoneLabels, type CxoneLabel, type CxoneLabelId, labelIn } from '../../shared/procedure/cxone-labels.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import { labelText } from '../../shared/procedure/label-text.ts';
import type { Task } from '../../shared/procedure/task.ts';

/** The labels of CXone that a task names, each once, in the order in which they are met. */
export function labelsOf({ path = [], advice, parts = [], trap }: Task): readonly CxoneLabelId[] {
  const texts = [advice.en, ...parts.map(({ text }) => text.en), trap?.en ?? ''];
  const named = texts.flatMap(labelText).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.label]));
  return [...new Set([...path, ...named])];
}

export const hasUnconfirmed = (labels: readonly CxoneLabelId[], language: CxoneLanguage): boolean =>
  labels.some((id) => !labelIn(id, language).isConfirmed);

/** Other wordings under which a person may meet the label. */
export function variantsOf(id: CxoneLabelId, language: CxoneLanguage): readonly string[] {
  const label: CxoneLabel = cxoneLabels[id];
  return label.variants?.[language] ?? [];
}
