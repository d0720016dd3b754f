import type { Task } from '../../shared/procedure/procedure.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import type { Language } from '../../shared/language.ts';
import { CxonePath } from '../components/cxone-path.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';
import type { NotedTask } from '../words/words.ts';
import './task-notes.css';

/** What is worth knowing beside a task: why, a trap, and the labels of a CXone that speaks the other language. */
export function TaskNotes({ task }: { readonly task: Task }) {
  const { goodToKnow } = useWords().task;
  const notes = useNotes(task.id);
  if (notes.length === 0 && task.path === undefined) return null;
  return (
    <section className="task-notes" aria-labelledby="task-notes-title">
      <h2 id="task-notes-title" className="label-title">
        {goodToKnow}
      </h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <OtherLanguage task={task} />
    </section>
  );
}

function OtherLanguage({ task: { path, unconfirmedLabels = [] } }: { readonly task: Task }) {
  const words = useWords().task;
  const other: Language = useLanguage() === 'de' ? 'en' : 'de';
  if (path === undefined) return null;
  return (
    <>
      <h3 className="small strong">{words.otherLanguage(words.languageName[other])}</h3>
      <CxonePath path={path[other]} language={other} isConfirmed={!unconfirmedLabels.includes(other)} />
    </>
  );
}

function useNotes(task: TaskId): readonly string[] {
  const { notes } = useWords().task;
  return isNoted(task, notes) ? notes[task] : [];
}

const isNoted = (task: TaskId, notes: Readonly<Record<NotedTask, unknown>>): task is NotedTask => task in notes;
