import type { Connection } from '../../../shared/connection.ts';
import type { CredentialName } from '../../../shared/credential.ts';
import { whatBreaks } from '../../../shared/lifetime/consequences.ts';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { Mono } from '../../components/mono.tsx';
import { useLocal } from '../../words/use-words.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

interface ConsequenceListProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly title: string;
}

/** What breaks when a secret ends, to unfold. */
export function ConsequenceList({ connection, credential, title }: ConsequenceListProps) {
  const words = useLifetimesWords();
  const local = useLocal();
  return (
    <details>
      <summary aria-label={words.breaksNamed(title)}>{words.breaks}</summary>
      <ul className="consequences">
        {whatBreaks(connection, credential).map(({ text, evidence, source }) => (
          <li key={text.en}>
            <span>{local(text)}</span> <EvidenceMark evidence={evidence} />
            {source !== undefined && (
              <p className="small quiet">
                {words.source} <Mono text={source} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
