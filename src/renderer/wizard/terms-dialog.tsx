import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';
import { termsFor } from './find-terms.ts';
import './terms-dialog.css';

/** Every term with its meaning, to be found by its name. */
export function TermsDialog({ onClose }: { readonly onClose: () => void }) {
  const { terms: words } = useWords().help;
  const language = useLanguage();
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    search.current?.focus();
  }, []);
  const found = termsFor(text, language);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <TextInput
        type="search"
        label={words.search}
        value={text}
        ref={search}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <p className="small quiet" role="status">
        {found.length === 0 ? words.none(text.trim()) : words.found(found.length)}
      </p>
      <div className="terms" role="region" tabIndex={0} aria-label={words.title}>
        <dl>
          {found.map(({ id, name, meaning }) => (
            <div key={id}>
              <dt className="strong">{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
