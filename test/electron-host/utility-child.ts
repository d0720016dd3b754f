// Runs a script as Electron's utility process does: with `process.parentPort` to talk to the one that started it.
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const [, , script = ''] = process.argv;
const parentPort = new ParentPort();
Object.assign(process, { parentPort });
await import(pathToFileURL(path.resolve(script)).href);
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
