// The style of the report in one string, for the file that carries it along.
import base from './style/base.css?raw';
import consentLine from './style/consent-line.css?raw';
import contactMap from './style/contact-map.css?raw';
import findings from './style/findings.css?raw';
import language from './style/language.css?raw';
import layout from './style/layout.css?raw';
import lifetimes from './style/lifetimes.css?raw';
import narrow from './style/narrow.css?raw';
import print from './style/print.css?raw';
import tables from './style/tables.css?raw';
import tokens from './style/tokens.css?raw';

export const reportStyle = [
  tokens,
  base,
  consentLine,
  layout,
  findings,
  contactMap,
  lifetimes,
  tables,
  language,
  narrow,
  print,
].join('\n');
