import type { Connection } from '../../shared/connection.ts';
import { type CxoneLabelId, labelIn } from '../../shared/procedure/cxone-labels.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { CxoneLabel, CxoneText } from '../components/cxone-text.tsx';
import { TermList } from '../components/term-list.tsx';
import { showWhy, useWindow } from '../state/window-store.ts';
import { useLanguage, useLocal, useWords } from '../words/use-words.ts';
import { labelsOf, variantsOf } from './task-labels.ts';
import './task-why.css';

interface TaskWhyProps {
  readonly task: Task;
  readonly connection: Connection;
}

/** Why a task is there, its labels as they may be met elsewhere, and the terms in it. Stays unfolded from task to task. */
export function TaskWhy({ task, connection }: TaskWhyProps) {
  const { task: words } = useWords();
  const local = useLocal();
  const isShown = useWindow((state) => state.isWhyShown);
  return (
    <aside className="task-why" aria-label={words.help}>
      <details
        open={isShown}
        onToggle={({ currentTarget }) => {
          showWhy(currentTarget.open);
        }}
      >
        <summary>{words.why}</summary>
        <div className="stack">
          <p>
            <CxoneText text={local(task.why)} cxoneLanguage={connection.cxoneLanguage} />
          </p>
          <OtherLabels labels={labelsOf(task)} shown={connection.cxoneLanguage} />
        </div>
      </details>
      {task.terms !== undefined && <TermList terms={task.terms} />}
    </aside>
  );
}

interface OtherLabelsProps {
  readonly labels: readonly CxoneLabelId[];
  readonly shown: CxoneLanguage;
}

/** The same labels in another language, and under names that older screens and other pages of CXone use. */
function OtherLabels({ labels, shown }: OtherLabelsProps) {
  const { task: words } = useWords();
  const other = useOtherLanguage(shown);
  const rows = labels.filter(
    (id) => labelIn(id, shown).text !== labelIn(id, other).text || variantsOf(id, shown).length > 0,
  );
  if (rows.length === 0) return null;
  return (
    <table className="other-labels small">
      <caption className="visually-hidden">{words.labels}</caption>
      <thead>
        <tr>
          <th scope="col">{words.languageName[shown]}</th>
          <th scope="col">{words.languageName[other]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => (
          <tr key={id}>
            <td>
              <CxoneLabel id={id} cxoneLanguage={shown} />
              <Variants of={id} language={shown} />
            </td>
            <td>
              <CxoneLabel id={id} cxoneLanguage={other} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** English beside every other language, as CXone's own help does; beside English the person's own. */
function useOtherLanguage(shown: CxoneLanguage): CxoneLanguage {
  const own = useLanguage();
  if (shown !== 'en') return 'en';
  return own === 'en' ? 'de' : own;
}

function Variants({ of: id, language }: { readonly of: CxoneLabelId; readonly language: CxoneLanguage }) {
  const { task: words } = useWords();
  const variants = variantsOf(id, language);
  return variants.length === 0 ? null : <span className="quiet"> {words.alsoCalled(variants)}</span>;
}
