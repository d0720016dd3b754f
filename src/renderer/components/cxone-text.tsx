import { Fragment } from 'react';
import { labelIn, type CxoneLabelId } from '../../shared/procedure/cxone-labels.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import { labelText } from '../../shared/procedure/label-text.ts';
import './cxone-text.css';

interface CxoneTextProps {
  /** A sentence of ours, in which `{labelId}` stands for a label of CXone. */
  readonly text: string;
  readonly cxoneLanguage: CxoneLanguage;
}

/** A sentence with CXone's labels in the language of the person's CXone. */
export function CxoneText({ text, cxoneLanguage }: CxoneTextProps) {
  return labelText(text).map((piece, index) => (
    <Fragment key={index}>
      {typeof piece === 'string' ? piece : <CxoneLabel id={piece.label} cxoneLanguage={cxoneLanguage} />}
    </Fragment>
  ));
}

interface CxoneLabelProps {
  readonly id: CxoneLabelId;
  readonly cxoneLanguage: CxoneLanguage;
}

/** One label, exactly as CXone shows it; marked where nothing public confirms it in this language. */
export function CxoneLabel({ id, cxoneLanguage }: CxoneLabelProps) {
  const { text, language, isConfirmed } = labelIn(id, cxoneLanguage);
  return (
    <span className="cxone-label" lang={language} data-confirmed={isConfirmed}>
      {text}
    </span>
  );
}
