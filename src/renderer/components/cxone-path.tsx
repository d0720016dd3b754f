import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { CxoneLabelId } from '../../shared/procedure/cxone-labels.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import { useWords } from '../words/use-words.ts';
import './cxone-path.css';
import { CxoneLabel } from './cxone-text.tsx';

interface CxonePathProps {
  readonly path: readonly CxoneLabelId[];
  readonly cxoneLanguage: CxoneLanguage;
}

/** The way through CXone's screens, one label after the other. */
export function CxonePath({ path, cxoneLanguage }: CxonePathProps) {
  const { inCxone } = useWords().task;
  return (
    <p className="cxone-path">
      <span className="cxone-path-where small quiet">{inCxone}</span>
      {path.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && <IconChevronRight size={14} aria-hidden />}
          <span className="cxone-path-label">
            <CxoneLabel id={id} cxoneLanguage={cxoneLanguage} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}
