import { Checkbox } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { identityProviders } from '../../shared/identity-providers/registry.ts';
import type { LiveSecret } from '../../shared/panic/panic.ts';
import { type RevokeStep, revokeInCxone, revokeInIdp } from '../../shared/panic/revoking.ts';
import { labelIn } from '../../shared/procedure/cxone-labels.ts';
import { CxonePath } from '../components/cxone-path.tsx';
import { CxoneText } from '../components/cxone-text.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { tickRevoked } from '../state/panic.ts';
import { kindName } from '../steps/token-names.ts';
import { panicWords } from '../words/areas/panic.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage, useLocal, useWords } from '../words/use-words.ts';

interface LiveSecretItemProps {
  readonly secret: LiveSecret;
  /** Whether it is the one to go on with. */
  readonly isNext: boolean;
  /** Whether another value of the same name is on the list: when each was stored tells them apart. */
  readonly hasNamesake: boolean;
}

/** One secret of the emergency: whose it is, how it is revoked, and the tick. */
export function LiveSecretItem({ secret, isNext, hasNamesake }: LiveSecretItemProps) {
  const words = panicWords[useLanguage()];
  const { moment } = useTimes();
  const name = useSecretName(secret);
  const { revokedAt, connectionName, owner, damage, storedAt } = secret;
  const stored = hasNamesake && storedAt !== null ? words.storedAt(moment(storedAt)) : '';
  const fullName = [name, connectionName, stored].filter((part) => part !== '').join(', ');
  return (
    <li className="live-secret" data-revoked={revokedAt !== null}>
      <div className="live-secret-head">
        <p>
          <span className="strong">{name}</span> · {connectionName}
          {stored !== '' && <span className="small quiet"> · {stored}</span>}
          {owner !== '' && <span className="quiet"> · {words.owner(owner)}</span>}
          {revokedAt !== null && <span className="small quiet"> · {words.revokedAt(moment(revokedAt))}</span>}
        </p>
        {damage !== 'practice' && (
          <Checkbox
            label={words.revoked}
            aria-label={words.revokedNamed(fullName)}
            checked={revokedAt !== null}
            onChange={({ currentTarget }) => {
              tickRevoked(secret, currentTarget.checked);
            }}
          />
        )}
      </div>
      {damage !== 'practice' && (
        <details open={isNext}>
          <summary aria-label={words.howNamed(fullName)}>{words.how}</summary>
          <div className="live-secret-how">
            <InCxone secret={secret} />
            <InIdp secret={secret} />
          </div>
        </details>
      )}
    </li>
  );
}

function InCxone({ secret }: { readonly secret: LiveSecret }) {
  const words = panicWords[useLanguage()];
  const { task } = useWords();
  const local = useLocal();
  const { path, steps, proof } = revokeInCxone(secret);
  const { cxoneLanguage } = secret;
  const isConfirmed = path.every((id) => labelIn(id, cxoneLanguage).isConfirmed);
  return (
    <div className="stack live-secret-place">
      {path.length === 0 ? (
        <h3 className="label-title">{words.inNice}</h3>
      ) : (
        <p className="live-secret-path">
          <CxonePath path={path} cxoneLanguage={cxoneLanguage} /> <EvidenceMark evidence="documented" />
          {!isConfirmed && <span className="small quiet"> · {task.labelsNotConfirmed}</span>}
        </p>
      )}
      <Steps steps={steps} secret={secret} />
      {proof !== null && <p className="small">{local(proof)}</p>}
    </div>
  );
}

function InIdp({ secret }: { readonly secret: LiveSecret }) {
  const words = panicWords[useLanguage()];
  const local = useLocal();
  const { path, pathEvidence, steps } = revokeInIdp(secret);
  return (
    <div className="stack live-secret-place">
      <h3 className="label-title">{words.inIdp(local(identityProviders[secret.identityProvider].name))}</h3>
      {path.length > 0 && (
        <p className="live-secret-path">
          {path.map((label, index) => (
            <Fragment key={local(label)}>
              {index > 0 && <IconChevronRight size={14} aria-hidden />}
              <span className="strong">{local(label)}</span>
            </Fragment>
          ))}{' '}
          <EvidenceMark evidence={pathEvidence} />
        </p>
      )}
      <Steps steps={steps} secret={secret} />
    </div>
  );
}

function Steps({ steps, secret }: { readonly steps: readonly RevokeStep[]; readonly secret: LiveSecret }) {
  const local = useLocal();
  return (
    <ul className="plain-list live-secret-steps">
      {steps.map(({ text, evidence }) => (
        <li key={text.en}>
          <CxoneText text={local(text)} cxoneLanguage={secret.cxoneLanguage} /> <EvidenceMark evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

/** A token by its label; otherwise what CXone calls it, with its number if it is not the first. */
function useSecretName({ label, credential }: LiveSecret): string {
  const words = useWords();
  if (label.trim() !== '') return label.trim();
  const [, number] = /^scim-token-(\d+)$/.exec(credential) ?? [];
  return number === undefined ? kindName(words, credential) : words.tokens.numbered(Number(number));
}
