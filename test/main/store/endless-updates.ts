// Saves one number after the other in the folder it is told, three at a time, and prints each that is saved.
import { openStateStore } from '../../../src/main/store/state-store.ts';

const [, , directory = '', start = '0'] = process.argv;
const { store } = await openStateStore({ directory });

async function save(number: number): Promise<void> {
  await store.update((state) => ({ ...state, drafts: { 'connection-name': String(number) } }));
  process.stdout.write(`${String(number)}\n`);
}

for (let number = Number(start); ; number += 3) {
  await Promise.all([save(number), save(number + 1), save(number + 2)]);
}
