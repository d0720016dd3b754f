import { create } from 'zustand';
import type { AppState, Place } from '../../shared/app-state.ts';
import type { Problem } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import type { Spot } from './spots.ts';

/** Work in flight. `since` is in milliseconds; its id is kept where it can be cancelled by it. */
export interface Asking {
  readonly since: number;
  readonly workId?: string;
}

export type HelpDialog = 'terms' | 'about' | 'company-certificates' | 'panic';

/** What the window holds: the newest state of the main process, and what is only of the window. Never a secret. */
export interface WindowState {
  readonly app: AppState | null;
  /** Where the person is going: shown already, while the main process is still being told. */
  readonly going: Place | null;
  /** The newest place that the main process told. */
  readonly toldPlace: Place | null;
  readonly asking: Readonly<Partial<Record<Spot, Asking>>>;
  readonly problems: Readonly<Partial<Record<Spot, Problem>>>;
  /** Whether the why of a task is unfolded. */
  readonly isWhyShown: boolean;
  /** The dialog over the screen that is open. */
  readonly dialog: HelpDialog | null;
  /** The newest sentence for screen readers; the number makes the same sentence heard again. */
  readonly announcement: { readonly text: string; readonly turn: number };
}

export const useWindow = create<WindowState>()(() => ({
  app: null,
  going: null,
  toldPlace: null,
  asking: {},
  problems: {},
  isWhyShown: false,
  dialog: null,
  announcement: { text: '', turn: 0 },
}));

/** A state from before the person went somewhere does not lead back. */
export function showApp(app: AppState): void {
  useWindow.setState(({ going }) => ({
    app: going === null ? app : { ...app, place: going },
    toldPlace: app.place,
  }));
}

export function showGoing(place: Place): void {
  useWindow.setState(({ app }) => ({ going: place, app: app === null ? null : { ...app, place } }));
}

/** Unless the person has gone elsewhere since, what the main process told last counts from now on. */
export function endGoing(place: Place): void {
  useWindow.setState(({ app, going, toldPlace }) => {
    if (going !== place) return {};
    return { going: null, app: app === null || toldPlace === null ? app : { ...app, place: toldPlace } };
  });
}

export function beginAsking(spot: Spot, asking: Asking): void {
  useWindow.setState((state) => ({
    asking: { ...state.asking, [spot]: asking },
    problems: without(state.problems, [spot]),
  }));
}

export function endAsking(spot: Spot): void {
  useWindow.setState((state) => ({ asking: without(state.asking, [spot]) }));
}

export function showProblem(spot: Spot, problem: Problem): void {
  useWindow.setState((state) => ({ problems: { ...state.problems, [spot]: problem } }));
}

export function clearProblem(spot: Spot): void {
  useWindow.setState((state) => (spot in state.problems ? { problems: without(state.problems, [spot]) } : state));
}

export function showWhy(isWhyShown: boolean): void {
  useWindow.setState({ isWhyShown });
}

export function openDialog(dialog: HelpDialog): void {
  useWindow.setState({ dialog });
}

export function closeDialog(): void {
  useWindow.setState({ dialog: null });
}

/** Says a sentence to screen readers, politely. */
export function announce(text: string): void {
  useWindow.setState(({ announcement }) => ({ announcement: { text, turn: announcement.turn + 1 } }));
}

export const useAsking = (spot: Spot): Asking | undefined => useWindow((state) => state.asking[spot]);
export const useProblem = (spot: Spot): Problem | undefined => useWindow((state) => state.problems[spot]);
