import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { PracticeTenant } from '../practice/practice-tenant.ts';

export function practiceHandlers({ practice, clipboard }: Assistant): Handlers['practice'] {
  const press = (action: (tenant: PracticeTenant) => unknown) => async (): Promise<null> => {
    await practice.act(action);
    return null;
  };
  return {
    addAccessKey: press((tenant) => tenant.addAccessKey()),
    showSecretKey: press((tenant) => {
      tenant.showSecretKey();
    }),
    saveAccessKey: press((tenant) => {
      tenant.saveAccessKey();
    }),
    generateToken: press((tenant) => tenant.generateToken()),
    saveToken: press((tenant) => {
      tenant.saveToken();
    }),
    breakOne: async ({ fault }) => {
      await practice.act((tenant) => tenant.breakOne(fault));
      return null;
    },
    // CXone copies in the browser, where nothing clears the clipboard; here it is cleared once the value is stored.
    copy: async ({ what }) => {
      await clipboard.copySecret(await practice.act((tenant) => tenant.reveal(what)));
      return null;
    },
  };
}
