/** Certificates of the tests' own are made as the practice tenant makes its own. */
export { createAuthority } from '../../src/main/practice/certificate.ts';
