/** So much is done side by side: enough to wait for several answers at once, too little to trouble a server. */
const sideBySide = 8;

/** What there is to do and in which order. */
export interface Schedule<Id> {
  /** What is asked for; what is before it is done as well. */
  readonly wanted: readonly Id[];
  /** What has to be done first. Must not lead back to where it began. */
  readonly before: (id: Id) => readonly Id[];
  /** How long it takes compared with the others; one is usual. */
  readonly weight: (id: Id) => number;
}

/**
 * Does what was asked for and everything before it, each once and as soon as all that is before it is done. When not
 * everything can be done at once, that goes first which has the longest way still behind it, because the whole cannot be
 * over sooner than that. Resolves when nothing is under way any more; raises then what was raised first.
 */
export async function inOrder<Id>(schedule: Schedule<Id>, work: (id: Id) => Promise<void>): Promise<void> {
  const waiting = new Set(longestFirst(schedule));
  const done = new Set<Id>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const begin = (id: Id): void => {
    waiting.delete(id);
    const end = work(id)
      .then(() => done.add(id))
      .catch((thrown: unknown) => failures.push(thrown))
      .then(() => void underWay.delete(end));
    underWay.add(end);
  };
  for (;;) {
    const ready = [...waiting].filter((id) => schedule.before(id).every((other) => done.has(other)));
    ready.slice(0, sideBySide - underWay.size).forEach(begin);
    if (underWay.size === 0) break;
    await Promise.race(underWay);
  }
  if (failures.length > 0) throw failures[0];
}

/** Everything there is to do, by the weight of the longest chain that begins with it; else in the order it was named. */
function longestFirst<Id>({ wanted, before, weight }: Schedule<Id>): readonly Id[] {
  const ways = new Map<Id, number>();
  const reach = (id: Id, wayBehind: number): void => {
    const way = wayBehind + weight(id);
    if (way <= (ways.get(id) ?? -1)) return;
    ways.set(id, way);
    for (const other of before(id)) reach(other, way);
  };
  for (const id of wanted) reach(id, 0);
  return [...ways].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
}
