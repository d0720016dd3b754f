import { IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../../shared/app-state.ts';
import type { StoreKind } from '../../shared/credential.ts';
import { kindName } from '../steps/token-names.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useStoreNames } from '../components/use-store-name.ts';
import { tell } from '../state/ask.ts';
import { trailNoticesWords, type TrailNoticesWords } from '../words/areas/trail-notices.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import './notices.css';

/** What the person must be told once, each until it is dismissed. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const words = useWords();
  const trail = trailNoticesWords[useLanguage()];
  const stores = useStoreNames();
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={words.notices.region}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} id={notice.id} {...sentences(notice, { ...words, trail }, stores)} />
      ))}
      <ProblemAt spot="notices" />
    </section>
  );
}

interface NoticeWords extends Words {
  readonly trail: TrailNoticesWords;
}

function sentences(notice: Notice, words: NoticeWords, stores: Readonly<Record<StoreKind, string>>): Sentences {
  const { notices, manage, trail } = words;
  switch (notice.code) {
    case 'practice-secrets-gone':
      return { title: notices.practiceSecretsGoneTitle, text: notices.practiceSecretsGone };
    case 'state-set-aside':
      return { title: notices.setAsideTitle[notice.reason], text: notices.setAside(notice.file, notice.restored) };
    case 'vault-move-ended':
      return { title: notices.moveEndedTitle[notice.end], text: notices.moveEnded[notice.end] };
    case 'vault-file-restored':
      return { title: notices.fileRestoredTitle, text: notices.fileRestored(notice.file) };
    case 'connection-removed': {
      const where = stores[notice.store];
      const text = notice.secrets === 0 ? manage.removedWithoutSecrets : manage.removedSecrets(notice.secrets, where);
      return { title: manage.removedTitle(notice.name), text };
    }
    case 'secret-removed': {
      const { credential, label, connection, secrets, store } = notice;
      const secret = label === '' ? kindName(words, credential) : label;
      return {
        title: trail.removedTitle(secret, connection),
        text: secrets > 0 ? trail.removed(stores[store]) : trail.wasGone,
      };
    }
    case 'audit-entry-missing':
      return { title: trail.entryMissingTitle, text: trail.entryMissing };
    case 'audit-unreadable':
      return { title: trail.unreadableTitle, text: trail.unreadable };
    case 'audit-broken': {
      const { kind, line, expected } = notice.first;
      const first = trail.breaks[kind](String(line), String(expected ?? ''));
      return { title: trail.brokenTitle, text: trail.broken(first, notice.breaks - 1) };
    }
  }
}

interface Sentences {
  readonly title: string;
  readonly text: string;
}

interface NoticeCardProps extends Sentences {
  readonly id: string;
}

function NoticeCard({ id, title, text }: NoticeCardProps) {
  const { common } = useWords();
  return (
    <div className="notice">
      <IconInfoCircle size={20} aria-hidden />
      <div className="notice-text">
        <p className="strong">{title}</p>
        <p>{text}</p>
        <ActButton
          spot="notices"
          variant="default"
          size="compact-sm"
          onAct={() => {
            tell('notices', ({ app }) => app.dismissNotice({ noticeId: id }));
          }}
        >
          {common.dismiss}
        </ActButton>
      </div>
    </div>
  );
}
