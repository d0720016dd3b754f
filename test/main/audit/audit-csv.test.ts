import { expect, it } from 'vitest';
import { cellText } from '../../../src/main/audit/audit-csv.ts';

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\tx', "'\tx"],
  ['\t=1', "'\t'=1"],
  ['\r=1', '"\'\r\'=1"'],
  ['＝1', "'＝1"],
  ['Contoso;=1+1', "Contoso;'=1+1"],
  ['Contoso; ;\t＝1; -2', "Contoso; ;\t'＝1;' -2"],
  ['Contoso;"=1+1"', '"Contoso;\'""=1+1"""'],
  ['Contoso\n=1+1', '"Contoso\n\'=1+1"'],
  ['state: done; what: a-b; c = d', 'state: done; what: a-b; c = d'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('writes %j so that no spreadsheet takes it for a formula or for two cells', (value, cell) => {
  expect(cellText(value)).toBe(cell);
});
