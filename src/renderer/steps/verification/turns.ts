import { advice } from '../../../shared/diagnosis/advice.ts';
import { filled } from '../../../shared/diagnosis/filled.ts';
import type { LocalText } from '../../../shared/language.ts';
import type { Finding } from '../../../shared/verification/finding.ts';
import type { Actor } from '../../../shared/verification/outcomes.ts';
import { inOrderOfChecks } from './find-findings.ts';

/** One thing to do, and every finding it mends. */
export interface Todo {
  readonly todo: LocalText;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What one party has to do. */
export interface Turn {
  readonly actor: Actor;
  readonly todos: readonly Todo[];
}

/**
 * What failed, by whose turn it is; what comes first on the way to the server comes first here. The same advice for
 * several findings is one thing to do.
 */
export function turnsOf(findings: readonly Finding[]): readonly Turn[] {
  const failed = inOrderOfChecks(findings.filter(({ outcome }) => outcome === 'failed'));
  const actors = [...new Set(failed.map(({ actor }) => actor))];
  return actors.map((actor) => ({ actor, todos: todosOf(failed.filter((finding) => finding.actor === actor)) }));
}

function todosOf(findings: readonly Finding[]): readonly Todo[] {
  const todos = new Map<string, Todo>();
  for (const finding of findings) {
    const todo = filled(advice[finding.code].todo, finding.facts);
    const known = todos.get(todo.en);
    todos.set(todo.en, known === undefined ? { todo, findings: [finding] } : withFinding(known, finding));
  }
  return [...todos.values()];
}

const withFinding = ({ todo, findings }: Todo, finding: Finding): Todo => ({ todo, findings: [...findings, finding] });
