import type { ReactNode } from 'react';
import { isToken, kindOf, trialOf } from '../../shared/credential-kinds.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { madeAt } from '../../shared/procedure/making.ts';
import { verdictNames } from '../../shared/verification/names.ts';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { useStoreName } from '../components/use-store-name.ts';
import { secretName } from '../steps/token-names.ts';
import { useTimes } from '../words/times.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import type { SecretRowProps } from './secret-row-props.ts';
import { ownerOf, proofOf } from './stored-secrets.ts';

/** What is known of one stored secret, and how each of these things is known. */
export function SecretFacts({ connection, credential, note }: SecretRowProps) {
  const words = useWords();
  const { facts } = useStoresWords();
  const { moment } = useTimes();
  const store = useStoreName(note.store);
  return (
    <div className="secret-facts">
      <h3 className="label-title" tabIndex={-1}>
        {secretName(words, connection, credential)}
      </h3>
      <dl className="small">
        <Fact name={facts.where} evidence="measured" word={facts.storedMark}>
          {store}
        </Fact>
        {note.lastFour === '' ? (
          <Fact name={facts.endsIn}>{facts.tooShort}</Fact>
        ) : (
          <Fact name={facts.endsIn}>
            <span className="mono">…{note.lastFour}</span>
          </Fact>
        )}
        <Fact name={facts.stored}>{moment(note.storedAt)}</Fact>
        <Created connection={connection} credential={credential} />
        <Owner connection={connection} credential={credential} />
        <LastChecked connection={connection} credential={credential} />
        <ProofFact connection={connection} credential={credential} />
      </dl>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly evidence?: Evidence;
  readonly word?: string;
  readonly children?: ReactNode;
}

function Fact({ name, evidence, word, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children !== undefined && <span>{children}</span>}
        {evidence !== undefined && <EvidenceMark evidence={evidence} {...(word === undefined ? {} : { word })} />}
      </dd>
    </div>
  );
}

function Owner({ connection, credential }: OfSecret) {
  const { facts } = useStoresWords();
  const owner = ownerOf(connection, credential);
  if (!isToken(credential)) {
    const isOfClient = kindOf(credential).startsWith('client-');
    return (
      <Fact name={facts.owner} evidence="documented">
        {isOfClient ? facts.ownerOfClient : facts.ownerOfKey}
      </Fact>
    );
  }
  if (owner === '') return <Fact name={facts.owner} evidence="unknown" word={facts.ownerUnknown} />;
  return (
    <Fact name={facts.owner} evidence="confirmed">
      {owner}
    </Fact>
  );
}

type OfSecret = Pick<SecretRowProps, 'connection' | 'credential'>;

/** When it was made in CXone is known only from the person's own tick; never of what may have been there before. */
function Created({ connection, credential }: OfSecret) {
  const { facts } = useStoresWords();
  const { moment } = useTimes();
  const at = madeAt(connection, credential);
  if (at === null) return <Fact name={facts.created} evidence="unknown" />;
  return (
    <Fact name={facts.created} evidence="confirmed" word={facts.createdTick}>
      {moment(at)}
    </Fact>
  );
}

function LastChecked({ connection, credential }: OfSecret) {
  const { problems } = useWords();
  const { facts } = useStoresWords();
  const { moment } = useTimes();
  const note = connection.trials[trialOf(credential)];
  if (note === undefined) return <Fact name={facts.checked} evidence="unknown" word={facts.neverChecked} />;
  return (
    <Fact name={facts.checked} evidence="measured">
      {note.outcome.kind === 'accepted'
        ? facts.accepted(moment(note.at))
        : facts.notAccepted(moment(note.at), problems[note.outcome.problem.code].title)}
    </Fact>
  );
}

function ProofFact({ connection, credential }: OfSecret) {
  const { facts } = useStoresWords();
  const { moment } = useTimes();
  const local = useLocal();
  const proof = proofOf(connection, credential);
  if (proof === null) return null;
  return (
    <Fact name={facts.proof} evidence="measured">
      {moment(proof.at)}: {local(verdictNames[proof.verdict])}
    </Fact>
  );
}
