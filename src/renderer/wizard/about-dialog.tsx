import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { ActButton } from '../components/act-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Mono } from '../components/mono.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { openDialog } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './about-dialog.css';

interface AboutDialogProps {
  readonly app: AppState;
  readonly onClose: () => void;
}

/** What the assistant is, which version, and where it keeps what. */
export function AboutDialog({ app, onClose }: AboutDialogProps) {
  const { about: words } = useWords().help;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.what}</p>
      <p>{words.secrets(app.keychain.name)}</p>
      <dl className="about-facts">
        <Fact name={words.version}>{app.version}</Fact>
        <Fact name={words.keychain}>{app.keychain.name}</Fact>
        <Fact name={words.dataFolder}>
          <DataFolder path={app.dataFolder} />
        </Fact>
        <Fact name={words.network}>
          <CompanyCertificates />
        </Fact>
        <Fact name={words.licence}>{words.licenceName}</Fact>
      </dl>
    </Dialog>
  );
}

function CompanyCertificates() {
  const { about: words } = useWords().help;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => {
        openDialog('company-certificates');
      }}
    >
      {words.certificates}
    </Button>
  );
}

function DataFolder({ path }: { readonly path: string }) {
  const { about: words } = useWords().help;
  return (
    <div className="about-folder">
      <Mono text={path} />
      <p className="small quiet">{words.dataFolderHolds}</p>
      <ActButton
        spot="about"
        variant="default"
        size="compact-sm"
        onAct={() => {
          tell('about', ({ app }) => app.openDataFolder(null));
        }}
      >
        {words.openDataFolder}
      </ActButton>
      <ProblemAt spot="about" />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
