// The command `check-tenant`: the checks of the assistant in a terminal, with no window.
//
// A name that is looked up, a keychain that asks for its password, a file that does not open: such a call of the system
// cannot be called off, and Node does not end before it is over. So the work is done in a process that this one can end.
import { fork } from 'node:child_process';
import { constants } from 'node:os';

const work = fork(new URL('work.ts', import.meta.url), process.argv.slice(2));
work.send(performance.timeOrigin);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (work.connected) work.send('cancel');
  });
}
work.on('message', (code) => {
  work.kill('SIGKILL');
  process.exit(Number(code));
});
work.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
