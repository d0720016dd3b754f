import { EventEmitter } from 'node:events';

/** Throws, naming what the app asked for. */
export function refuse(what: string): never {
  throw new Error(`electron-host: ${what} is not provided here`);
}

/**
 * Puts a refusal where `api` has nothing: reading a member that neither it nor `base` has throws, naming the member.
 * Also runs inside the page (as text), so it refers to nothing outside itself.
 */
export function refuseRest<Api extends object>(name: string, api: Api, base: object): Api {
  // What JavaScript itself looks for on any object: promises, JSON, module interop.
  const looked = ['then', 'toJSON', '__esModule'];
  const refusal = new Proxy(base, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || looked.includes(key)) return Reflect.get(target, key, receiver);
      throw new Error(`electron-host: ${name}.${key} is not provided here`);
    },
  });
  Object.setPrototypeOf(api, refusal);
  return api;
}

/** A module, class or object of Electron's of which nothing is provided: importing it is fine, any use is refused. */
export const refusedModule = (name: string): object =>
  new Proxy(
    class {
      readonly name = name;
    },
    {
      get: (target, key): unknown => {
        if (typeof key === 'symbol' || key === 'then' || Object.hasOwn(target, key)) return Reflect.get(target, key);
        return refuse(`${name}.${key}`);
      },
      construct: () => refuse(`new ${name}()`),
    },
  );

/**
 * The base class for what emits events: listening to an event that is not in `events` is refused (it would never come),
 * and so is every member that the class extending it does not have.
 */
export const refusingEmitter = (name: string, events: readonly string[]): new () => EventEmitter => {
  class Emitter extends EventEmitter {
    constructor() {
      super();
      this.on('newListener', (event: string | symbol) => {
        if (typeof event === 'string' && !events.includes(event)) refuse(`the event '${event}' of ${name}`);
      });
    }
  }
  refuseRest(name, Emitter.prototype, EventEmitter.prototype);
  return refuseRest(name, Emitter, EventEmitter);
};

/** Electron's event object: knows whether a listener prevented what would follow. */
export class HostEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
