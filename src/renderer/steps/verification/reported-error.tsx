import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Cause, causesOf } from '../../../shared/diagnosis/reported.ts';
import { longestText } from '../../../shared/longest-text.ts';
import { actorNames } from '../../../shared/verification/names.ts';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { useLocal } from '../../words/use-words.ts';
import { useVerificationWords } from './use-verification-words.ts';

/** For an error that the IdP shows: what it may come from, the likeliest cause first. The text stays in the window. */
export function ReportedError() {
  const { reported: words } = useVerificationWords();
  const [text, setText] = useState('');
  const causes = text.trim() === '' ? [] : causesOf(text);
  return (
    <details className="verification-fold">
      <summary>{words.title}</summary>
      <div className="unfolded stack">
        <p>{words.lead}</p>
        <Textarea
          className="reported-text"
          label={words.field}
          description={words.fieldHint}
          rows={5}
          value={text}
          maxLength={longestText}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
        <div role="status">{causes.length > 0 && <Causes causes={causes} />}</div>
      </div>
    </details>
  );
}

function Causes({ causes }: { readonly causes: readonly Cause[] }) {
  const { reported: words } = useVerificationWords();
  return (
    <>
      <h4 className="label-title">{words.causes}</h4>
      <ol className="plain-list causes">
        {causes.map((cause) => (
          <li key={cause.id}>
            <CauseText cause={cause} />
          </li>
        ))}
      </ol>
    </>
  );
}

function CauseText({ cause: { what, todo, proof, actor, evidence, source } }: { readonly cause: Cause }) {
  const { reported: words, findings } = useVerificationWords();
  const local = useLocal();
  return (
    <div className="todo">
      <p className="strong">{local(what)}</p>
      <p>{local(todo)}</p>
      <p className="small">
        {findings.turn}: {local(actorNames[actor])}
      </p>
      <p className="small">
        {findings.proof}: {local(proof)}
      </p>
      <p className="small quiet">
        <EvidenceMark evidence={evidence} /> {words.source}: {source}
      </p>
    </div>
  );
}
