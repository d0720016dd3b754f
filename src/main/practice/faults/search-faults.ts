import { scimRefusal } from '../answers.ts';
import { usualBehaviour } from '../scim-behaviour.ts';
import type { FaultTable } from './fault.ts';

/** Searching for a user name. */
export const searchFaults: FaultTable<'filter-ignored' | 'not-found-for-empty' | 'case-sensitive'> = {
  'filter-ignored': () => ({ behaviour: { search: (employees) => employees.all() } }),
  'not-found-for-empty': () => ({
    behaviour: {
      search: (employees, userName) => {
        const found = usualBehaviour.search(employees, userName);
        if (found.length === 0) throw scimRefusal(404, 'There is no user with this name.');
        return found;
      },
    },
  }),
  'case-sensitive': () => ({
    behaviour: {
      search: (employees, userName) => employees.all().filter(({ attributes }) => attributes.userName === userName),
    },
  }),
};
