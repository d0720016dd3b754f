import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { isSameSecret, orderOfDamage, reasons } from '../../shared/panic/damage.ts';
import type { Damage, LiveSecret, Panic } from '../../shared/panic/panic.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { EvidenceLegend, EvidenceMark } from '../components/evidence-mark.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { endPanic, leavePanic } from '../state/panic.ts';
import { openDialog } from '../state/window-store.ts';
import { panicWords } from '../words/areas/panic.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage, useLocal, useWords } from '../words/use-words.ts';
import { ScreenTitle } from '../wizard/screen-title.tsx';
import { Shell } from '../wizard/shell.tsx';
import { LiveSecretItem } from './live-secret.tsx';
import './panic.css';

interface PanicScreenProps {
  readonly app: AppState;
  readonly panic: Panic;
}

/** What is to be revoked, the most dangerous first. Shows no value, and needs none: it is there while the vault is locked, too. */
export function PanicScreen({ app, panic }: PanicScreenProps) {
  const words = panicWords[useLanguage()];
  const { moment } = useTimes();
  return (
    <Shell app={app} railHead={<PanicRail isLocked={app.lock.isLocked} />}>
      <ScreenTitle>{words.title(moment(panic.at))}</ScreenTitle>
      <WhatWasDone panic={panic} />
      <ProblemAt spot="panic/list" />
      <RevokeList secrets={panic.secrets} />
      <EvidenceLegend />
      {!app.lock.isLocked && <EndPanic secrets={panic.secrets} />}
    </Shell>
  );
}

function PanicRail({ isLocked }: { readonly isLocked: boolean }) {
  const { rail } = useWords();
  return (
    <Button
      className="rail-back"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={leavePanic}
    >
      {isLocked ? rail.unlock : rail.allConnections}
    </Button>
  );
}

function WhatWasDone({ panic: { isClipboardCleared } }: { readonly panic: Panic }) {
  const words = panicWords[useLanguage()];
  return (
    <div className="stack panic-done">
      <p className="good-line">
        <IconCheck size={16} aria-hidden />
        {words.done(isClipboardCleared)}
      </p>
      {!isClipboardCleared && (
        <p className="attention-line">
          <IconAlertTriangle size={16} aria-hidden />
          {words.clipboardNotCleared}
        </p>
      )}
    </div>
  );
}

const isToRevoke = ({ damage }: LiveSecret): boolean => damage !== 'practice';

function RevokeList({ secrets }: { readonly secrets: readonly LiveSecret[] }) {
  const words = panicWords[useLanguage()];
  if (secrets.length === 0) return <p>{words.nothing}</p>;
  const all = secrets.filter(isToRevoke);
  const first = all.find(({ revokedAt }) => revokedAt === null);
  const revoked = all.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <>
      {all.length > 0 && (
        <div>
          <p>{words.lead}</p>
          <p className="strong" role="status">
            {words.progress(String(revoked.length), String(all.length))}
          </p>
        </div>
      )}
      <section className="panic-groups" aria-label={words.list}>
        {orderOfDamage.map((damage) => (
          <DamageGroup
            key={damage}
            damage={damage}
            secrets={secrets.filter((secret) => secret.damage === damage)}
            all={secrets}
            first={first}
          />
        ))}
      </section>
      <p className="small quiet">{words.idsNote}</p>
    </>
  );
}

interface DamageGroupProps {
  readonly damage: Damage;
  readonly secrets: readonly LiveSecret[];
  /** Of every damage. */
  readonly all: readonly LiveSecret[];
  /** The one to begin with, of all groups. */
  readonly first: LiveSecret | undefined;
}

function DamageGroup({ damage, secrets, all, first }: DamageGroupProps) {
  const words = panicWords[useLanguage()];
  const local = useLocal();
  if (secrets.length === 0) return null;
  const { text, evidence, noted } = reasons[damage];
  return (
    <section aria-label={words.groups[damage]} className="panic-group">
      <h2 className="section-title">{words.groups[damage]}</h2>
      <p className="small">
        {local(text)} {damage !== 'practice' && <EvidenceMark evidence={evidence} />}
      </p>
      {noted !== undefined && <p className="small">{local(noted)}</p>}
      <ul className="plain-list panic-list">
        {secrets.map((secret) => (
          <LiveSecretItem
            key={`${secret.connectionId}/${secret.credential}/${secret.storedAt ?? ''}`}
            secret={secret}
            isNext={first !== undefined && isSameSecret(first, secret)}
            hasNamesake={all.some((other) => isNamesake(secret, other))}
          />
        ))}
      </ul>
    </section>
  );
}

const isNamesake = (one: LiveSecret, other: LiveSecret): boolean =>
  one !== other && one.connectionId === other.connectionId && one.credential === other.credential;

function EndPanic({ secrets }: Pick<Panic, 'secrets'>) {
  const words = panicWords[useLanguage()];
  const [isAsked, setIsAsked] = useState(false);
  const open = secrets.filter((secret) => isToRevoke(secret) && secret.revokedAt === null).length;
  return (
    <div className="actions">
      <Button
        variant="default"
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {words.end}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          openDialog('panic');
        }}
      >
        {words.anotherTime}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={words.endTitle}
          confirm={words.endConfirm}
          keep={words.endKeep}
          spot="panic"
          onConfirm={endPanic}
          onClose={() => {
            setIsAsked(false);
          }}
        >
          <p>{words.endText(open, secrets.length)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
