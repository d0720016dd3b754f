import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import type { AppState, CompanyCertificate } from '../../shared/app-state.ts';
import { ActButton } from '../components/act-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { ask, isAsking } from '../state/ask.ts';
import { networkWords, type NetworkWords } from '../words/areas/network.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage } from '../words/use-words.ts';
import './company-certificates-dialog.css';

const spot = 'company-certificates';

/** Has the main process trust these certificates and no other of a company; answers whether it does. */
async function trust(pem: string): Promise<boolean> {
  if (isAsking(spot)) return false;
  const reply = await ask(spot, ({ app }) => app.setCompanyCertificates({ pem }));
  return reply.ok;
}

interface CompanyCertificatesDialogProps {
  readonly app: AppState;
  readonly onClose: () => void;
}

/** Which certificates of a company are trusted beside those of the system, and another choice of them. */
export function CompanyCertificatesDialog({ app, onClose }: CompanyCertificatesDialogProps) {
  const words = networkWords[useLanguage()];
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <p className="attention-line">
        <IconAlertTriangle size={18} aria-hidden />
        {words.warning}
      </p>
      <Trusted certificates={app.companyCertificates} words={words} />
      <TrustForm hasSome={app.companyCertificates.length > 0} words={words} />
    </Dialog>
  );
}

interface TrustedProps {
  readonly certificates: readonly CompanyCertificate[];
  readonly words: NetworkWords;
}

function Trusted({ certificates, words }: TrustedProps) {
  const { moment } = useTimes();
  return (
    <section className="certificates" aria-label={words.trusted}>
      <h3 className="label-title">{words.trusted}</h3>
      {certificates.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list certificate-list">
        {certificates.map(({ subject, issuer, validTo }) => (
          <li key={`${subject} ${issuer} ${validTo}`} className="small">
            <p>
              <span className="quiet">{words.subject}</span> {subject}
            </p>
            <p>
              <span className="quiet">{words.issuer}</span> {issuer}
            </p>
            <p>
              <span className="quiet">{words.validTo}</span> {moment(validTo)}
            </p>
          </li>
        ))}
      </ul>
      {certificates.length > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => void trust('')}>
          {words.remove}
        </Button>
      )}
    </section>
  );
}

function TrustForm({ hasSome, words }: { readonly hasSome: boolean; readonly words: NetworkWords }) {
  const [pem, setPem] = useState('');
  const save = async (): Promise<void> => {
    if (pem.trim() === '' || !(await trust(pem))) return;
    // What was pasted in the meantime stays.
    setPem((now) => (now === pem ? '' : now));
  };
  return (
    <form
      className="certificates"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        className="certificate-text"
        label={words.paste}
        description={hasSome ? `${words.pasteHint} ${words.replaces}` : words.pasteHint}
        rows={4}
        value={pem}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setPem(currentTarget.value);
        }}
      />
      <ProblemAt spot={spot} />
      <ActButton spot={spot} variant={pem.trim() === '' ? 'default' : 'filled'}>
        {words.trust}
      </ActButton>
    </form>
  );
}
