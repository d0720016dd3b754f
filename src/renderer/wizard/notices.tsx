import { IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../../shared/app-state.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';
import './notices.css';

/** What the person must be told once, each until it is dismissed. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const words = useWords();
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={words.notices.region}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} id={notice.id} {...sentences(notice, words.notices)} />
      ))}
      <ProblemAt spot="notices" />
    </section>
  );
}

function sentences(notice: Notice, words: Words['notices']): { title: string; text: string } {
  if (notice.code === 'practice-secrets-gone') {
    return { title: words.practiceSecretsGoneTitle, text: words.practiceSecretsGone };
  }
  return { title: words.setAsideTitle[notice.reason], text: words.setAside(notice.file, notice.restored) };
}

interface NoticeCardProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
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
