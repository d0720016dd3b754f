import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { AppState } from '../../shared/app-state.ts';
import { type VaultSection, vaultSections } from '../../shared/vault-sections.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { goToVault, goToWelcome } from '../state/actions.ts';
import { ScreenTitle } from '../wizard/screen-title.tsx';
import { Shell } from '../wizard/shell.tsx';
import { vaultWords } from '../words/areas/vault.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { AuditSection } from './audit-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { LifetimesSection } from './lifetimes-section.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { SecretsSection } from './secrets-section.tsx';
import './vault.css';

interface VaultScreenProps {
  readonly app: AppState;
  readonly section: VaultSection;
}

/** Everything about the stored secrets, of all connections: one part at a time, named in the rail. */
export function VaultScreen({ app, section }: VaultScreenProps) {
  const words = vaultWords[useLanguage()];
  return (
    <Shell app={app} railHead={<VaultRail here={section} />}>
      <ScreenTitle key={section}>{`${words.title}: ${words.sections[section]}`}</ScreenTitle>
      <ProblemAt spot="vault" />
      <Section app={app} section={section} />
    </Shell>
  );
}

function VaultRail({ here }: { readonly here: VaultSection }) {
  const { rail } = useWords();
  const words = vaultWords[useLanguage()];
  return (
    <>
      <Button
        className="rail-back"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => {
          goToWelcome('vault');
        }}
      >
        {rail.allConnections}
      </Button>
      <nav aria-label={words.parts}>
        <ul className="plain-list vault-rail">
          {vaultSections.map((section) => (
            <li key={section}>
              <button
                type="button"
                className="vault-rail-item"
                aria-current={section === here ? 'page' : undefined}
                onClick={() => {
                  goToVault(section);
                }}
              >
                {words.sections[section]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function Section({ app, section }: VaultScreenProps) {
  switch (section) {
    case 'secrets':
      return <SecretsSection app={app} />;
    case 'lifetimes':
      return <LifetimesSection app={app} />;
    case 'protection':
      return <ProtectionSection app={app} />;
    case 'backup':
      return <BackupSection app={app} />;
    case 'audit':
      return <AuditSection app={app} />;
  }
}
