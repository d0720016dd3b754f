import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Language } from '../../shared/language.ts';
import { useWords } from '../words/use-words.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import './cxone-path.css';

interface CxonePathProps {
  /** CXone's own labels, separated by “ > ”. */
  readonly path: string;
  readonly language: Language;
  readonly isConfirmed: boolean;
}

/** The way through CXone's screens in one language, marked as such. */
export function CxonePath({ path, language, isConfirmed }: CxonePathProps) {
  const { task } = useWords();
  return (
    <div className="cxone-path">
      <p className="cxone-path-labels" lang={language}>
        {path.split(' > ').map((label, index) => (
          <Fragment key={index}>
            {index > 0 && <IconChevronRight size={14} aria-hidden />}
            <span className="cxone-path-label">{label}</span>
          </Fragment>
        ))}
      </p>
      <p className="cxone-path-marks small quiet">
        <span>
          {task.inCxone} · {task.languageName[language]}
        </span>
        {!isConfirmed && <EvidenceMark evidence="unknown" word={task.labelsNotConfirmed} />}
      </p>
    </div>
  );
}
